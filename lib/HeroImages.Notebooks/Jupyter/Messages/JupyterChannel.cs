namespace HeroImages.Notebooks.Jupyter.Messages;

/// <summary>The five ways between a kernel and its clients.</summary>
enum JupyterChannel
{
    Shell,
    Iopub,
    Stdin,
    Control,
    Heartbeat,
}
