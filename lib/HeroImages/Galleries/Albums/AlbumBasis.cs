namespace HeroImages.Galleries.Albums;

/// <summary>What the value of a picture in an album rests on.</summary>
public enum AlbumBasis
{
    /// <summary>People rated it: the mean of their values.</summary>
    People,

    /// <summary>Other raters did: the mean of their values, each turned into what people would say.</summary>
    OtherRaters,

    /// <summary>A model's score, or that of a selection; turned into what raters would say where some pictures have both.</summary>
    Score,
}
