namespace HeroImages.Labeling.Labelme;

/// <summary>What the flags of a Labelme file say.</summary>
public enum LabelmeVerdict
{
    /// <summary>No flag of ours is ticked.</summary>
    Unrated,

    /// <summary>The flag is the one the file was written with: nobody changed it.</summary>
    Unchanged,

    /// <summary>A person ticked a value.</summary>
    Rated,

    /// <summary>A person will not rate the picture.</summary>
    Skipped,

    /// <summary>Several flags are ticked, which Labelme does not prevent.</summary>
    Conflict,
}
