namespace HeroImages.Emulators.Serving;

/// <summary>How an answer reaches, or does not reach, the caller.</summary>
enum Delivery
{
    Whole,
    /// <summary>Nothing is ever sent.</summary>
    Hang,
    /// <summary>Even the status line comes late.</summary>
    SlowHeaders,
    /// <summary>The body trickles.</summary>
    SlowBody,
    /// <summary>The connection is closed before anything was sent.</summary>
    Reset,
    /// <summary>The connection is closed in the middle of the body.</summary>
    CutBody,
}
