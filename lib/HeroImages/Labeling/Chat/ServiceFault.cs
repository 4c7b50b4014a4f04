namespace HeroImages.Labeling.Chat;

/// <summary>Trouble with a service, sorted.</summary>
/// <param name="Kind">The sort.</param>
/// <param name="Message">The service's own words; never holds a key.</param>
/// <param name="RetryAfter">How long the service asks to wait; null where it does not say.</param>
public sealed record ServiceFault(ServiceFaultKind Kind, string Message, TimeSpan? RetryAfter = null)
{
    /// <summary>A wait longer than this is no wait but a pause: the run ends and can be resumed.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>How often a request is tried again in all before it is given up.</summary>
    public int Retries => Kind switch
    {
        ServiceFaultKind.RateLimit => 12,
        ServiceFaultKind.Overloaded => 6,
        ServiceFaultKind.Connection => 5,
        ServiceFaultKind.Internal => 3,
        ServiceFaultKind.Deadline => 2,
        _ => 0,
    };

    /// <summary>Whether other requests have to wait as well.</summary>
    public bool ConcernsAll => Kind is ServiceFaultKind.RateLimit or ServiceFaultKind.Overloaded;

    /// <summary>Whether no picture can be rated until something is done, or the day is over.</summary>
    public bool StopsRun => Kind is >= ServiceFaultKind.DailyQuota || RetryAfter > LongestWait;

    /// <summary>Whether a stopped run can go on later as it is.</summary>
    public bool IsPause => Kind is not (ServiceFaultKind.BadKey or ServiceFaultKind.NotOffered or ServiceFaultKind.NoModel);

    /// <summary>Whether the service may have done the work, and charge it, although no answer came.</summary>
    public bool MayBeCharged => Kind is ServiceFaultKind.Connection or ServiceFaultKind.Deadline;
}
