using HeroImages.Sequences;

namespace HeroImages.Cli;

/// <summary>Origins of sequences in words.</summary>
static class OriginText
{
    public static string Of(SequenceOrigin origin) => origin switch
    {
        SequenceOrigin.Metadata => "the metadata, under the same name",
        SequenceOrigin.MetadataOtherSlashes => "the metadata, with other slashes",
        SequenceOrigin.MetadataOtherCase => "the metadata, in other upper and lower case",
        SequenceOrigin.MetadataBySuffix => "the metadata, by the end of the path",
        SequenceOrigin.MetadataOtherName => "the metadata, under another name of the medium",
        SequenceOrigin.DerivedFromTime => "location and time",
        SequenceOrigin.AloneWithoutTime => "nothing: no time, so alone",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };
}
