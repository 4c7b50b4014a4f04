using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>A message that a client has sent.</summary>
/// <param name="Channel">The channel that it came on.</param>
/// <param name="Message">The message.</param>
/// <param name="Order">Its place among all that came in.</param>
sealed record KernelRequest(JupyterChannel Channel, WireMessage Message, long Order)
{
    /// <summary>Its type, such as <c>execute_request</c>.</summary>
    public string Type => Message.Header.Type;
}
