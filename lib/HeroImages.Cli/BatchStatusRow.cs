namespace HeroImages.Cli;

/// <summary>One job, as here and at the service.</summary>
/// <param name="Job">Its display name.</param>
/// <param name="State">How far it has come here.</param>
/// <param name="Remote">The service's name for it; null before it exists.</param>
/// <param name="RemoteState">The service's word for its state; null where it was not asked.</param>
/// <param name="Pictures">Pictures in it.</param>
/// <param name="Succeeded">Requests that are answered, by the service's count; null where it was not asked.</param>
/// <param name="Failed">Requests that failed, by the service's count; null where it was not asked.</param>
/// <param name="Hours">Hours since it was submitted, or from then to its end; null before.</param>
/// <param name="Model">The model.</param>
/// <param name="BaseUrl">Where it was sent.</param>
/// <param name="WorstUsd">The most that it can cost; null where that is not known.</param>
/// <param name="Remarks">What a person should know.</param>
sealed record BatchStatusRow(
    string Job, string State, string? Remote, string? RemoteState, int Pictures, long? Succeeded, long? Failed, double? Hours, string Model, string BaseUrl, decimal? WorstUsd, IReadOnlyList<string> Remarks);
