namespace HeroImages.Notebooks.Jupyter.Messages;

/// <summary>Numbers of the protocol, and limits of ours.</summary>
static class Protocol
{
    /// <summary>Version of the messages.</summary>
    public const string Version = "5.4";

    /// <summary>Longest frame that is taken, in bytes; a peer that announces a longer one is cut off before anything is set aside for it.</summary>
    public const int LongestFrame = 64 << 20;

    /// <summary>Levels that JSON may be nested.</summary>
    public const int DeepestJson = 256;
}
