namespace HeroImages.Notebooks.Running;

/// <summary>Starts a kernel for one notebook.</summary>
/// <param name="folder">The folder that it works in.</param>
/// <param name="cancel">Gives up.</param>
/// <exception cref="SessionLostException">There is no kernel to be had.</exception>
delegate Task<INotebookSession> SessionStarter(string folder, CancellationToken cancel);
