using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Tells why work on batches cannot go on.</summary>
static class BatchStops
{
    /// <summary>The end of a call that is about no single job.</summary>
    public static RaterStoppedException Of(ServiceFault fault, Exception? cause = null) => fault.StopsRun
        ? new(StopText.Of(fault), fault.IsPause, cause)
        : fault.Kind == ServiceFaultKind.BadRequest ? new($"The service refuses what it is asked: {fault.Message} (hero batch cancel drops a job that it does not take)", cause: cause)
        : new($"The service cannot be reached, or is in trouble: {fault.Message}. The same command goes on later.", isPause: true, cause);

    /// <summary>The end of a look at a job that the service does not know.</summary>
    public static RaterStoppedException Unknown(BatchJob job, Exception cause) => new(
        $"The service knows no job {job.RemoteName}. Was it made with the key of another project, or deleted? hero batch resume --resubmit gives it up and sends its pictures again.", cause: cause);

    /// <summary>Whether a call that met this trouble may have done its work all the same.</summary>
    public static bool MayBeDone(ServiceFault fault) =>
        fault.Kind is ServiceFaultKind.Connection or ServiceFaultKind.Deadline or ServiceFaultKind.Internal or ServiceFaultKind.Overloaded;
}
