namespace HeroImages.Cli;

/// <summary>Standard output leads to where nothing more can be written, such as a file on a full disk.</summary>
sealed class UnwritableOutputException(IOException cause)
    : Exception($"standard output: it cannot be written: {cause.Message.TrimEnd('.')}. Free some space, or send it elsewhere.", cause);
