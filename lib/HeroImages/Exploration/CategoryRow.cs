using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>One detection category of a collection.</summary>
/// <param name="Id">The number that the results give it, a string of digits.</param>
/// <param name="Name">Its name; null when the results' table does not have it.</param>
/// <param name="Category">What it stands for.</param>
/// <param name="Detections">Its detections of any confidence.</param>
/// <param name="AboveThreshold">Those at or above the typical threshold.</param>
public sealed record CategoryRow(string Id, string? Name, DetectionCategory Category, long Detections, long AboveThreshold);
