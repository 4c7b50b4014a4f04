namespace HeroImages.Labeling.Exchange;

/// <summary>Why no picture could be given to a label.</summary>
public enum LabelMismatch
{
    /// <summary>The label names no picture.</summary>
    Nameless,

    /// <summary>No file of this name is in the folder.</summary>
    Missing,

    /// <summary>Several files could be meant, or several labels could mean one file; nothing is guessed.</summary>
    Ambiguous,

    /// <summary>The file was found and cannot be read.</summary>
    Unreadable,
}
