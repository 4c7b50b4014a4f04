namespace HeroImages.Notebooks.Running;

/// <summary>The kernel of a notebook has ended, or could not be started.</summary>
sealed class SessionLostException(string message, Exception? cause = null) : Exception(message, cause);
