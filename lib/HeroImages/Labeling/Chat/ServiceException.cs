namespace HeroImages.Labeling.Chat;

/// <summary>Thrown by a client whose service did not answer as asked.</summary>
/// <param name="fault">What is the matter.</param>
/// <param name="cause">What led to it, if anything did.</param>
public sealed class ServiceException(ServiceFault fault, Exception? cause = null) : Exception(fault.Message, cause)
{
    /// <summary>What is the matter.</summary>
    public ServiceFault Fault { get; } = fault;
}
