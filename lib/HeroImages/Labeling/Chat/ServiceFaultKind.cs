namespace HeroImages.Labeling.Chat;

/// <summary>Sorts of trouble with a service, which decide whether and how often to try again, and whether to stop.</summary>
public enum ServiceFaultKind
{
    /// <summary>The request itself is refused; another picture may pass.</summary>
    BadRequest,

    /// <summary>No connection, or it broke off.</summary>
    Connection,

    /// <summary>No answer in time.</summary>
    Deadline,

    /// <summary>An error on the service's side.</summary>
    Internal,

    /// <summary>The service has too much to do.</summary>
    Overloaded,

    /// <summary>Too many requests or tokens for the minute.</summary>
    RateLimit,

    /// <summary>The quota of the day is used up.</summary>
    DailyQuota,

    /// <summary>The credit is used up.</summary>
    NoCredit,

    /// <summary>The key is missing, wrong or without rights.</summary>
    BadKey,

    /// <summary>The service is not offered here, or billing is not set up.</summary>
    NotOffered,

    /// <summary>There is no such model, or it cannot look at pictures.</summary>
    NoModel,
}
