namespace HeroImages.Notebooks.Jupyter.Client;

/// <summary>The process of a kernel has ended though nobody had asked it to, or could not be started.</summary>
public sealed class KernelDiedException : Exception
{
    /// <summary>Tells what happened.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="cause">The exception of the system below, if there was one.</param>
    public KernelDiedException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
