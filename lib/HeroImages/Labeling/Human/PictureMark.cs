namespace HeroImages.Labeling.Human;

/// <summary>What a person says of a picture beside a value.</summary>
public enum PictureMark
{
    /// <summary>To be in every album, whatever its value.</summary>
    Favourite,

    /// <summary>Never to be shown: no animal, a person, a damaged file, or plainly not wanted.</summary>
    Reject,

    /// <summary>The person is not sure of the value.</summary>
    Unsure,
}
