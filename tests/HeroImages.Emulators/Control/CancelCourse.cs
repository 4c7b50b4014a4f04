namespace HeroImages.Emulators.Control;

/// <summary>What becomes of a running job that is cancelled; all three were seen.</summary>
public enum CancelCourse
{
    /// <summary>CANCELLED, with the answers served so far.</summary>
    Partial,
    /// <summary>CANCELLED, without output.</summary>
    None,
    /// <summary>SUCCEEDED, the entries not served carrying an error of code 1.</summary>
    Succeeded,
}
