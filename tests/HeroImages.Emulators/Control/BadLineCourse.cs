namespace HeroImages.Emulators.Control;

/// <summary>What becomes of a batch with an entry that cannot be read or has the key of another; both are plausible.</summary>
public enum BadLineCourse
{
    /// <summary>The whole job fails with code 3.</summary>
    Fail,
    /// <summary>The entry alone has an error of code 3.</summary>
    Entry,
}
