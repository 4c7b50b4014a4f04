namespace HeroImages.SampleData.Collection;

/// <summary>A made collection, before anything is drawn.</summary>
public sealed record SamplePlan(ulong Seed, IReadOnlyList<Site> Sites, IReadOnlyList<PlannedPicture> Pictures);
