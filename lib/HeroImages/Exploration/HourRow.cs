namespace HeroImages.Exploration;

/// <summary>When something was photographed.</summary>
/// <param name="Name">What: a species, or one of the two totals.</param>
/// <param name="Images">24 numbers: images from 0:00 to 0:59 of the local camera clock, from 1:00 on, and so forth.</param>
/// <param name="WithoutTime">Images whose time is not known.</param>
public sealed record HourRow(string Name, IReadOnlyList<int> Images, int WithoutTime);
