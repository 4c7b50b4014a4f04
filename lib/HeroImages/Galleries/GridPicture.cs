using HeroImages.Detections;

namespace HeroImages.Galleries;

/// <summary>A picture that a grid is asked to show.</summary>
/// <param name="File">Its path below the folder.</param>
/// <param name="Caption">What stands below it.</param>
/// <param name="Alt">What it shows, for those who do not see it.</param>
/// <param name="Detections">What was seen in it; boxes are drawn of these.</param>
sealed record GridPicture(string File, string Caption, string Alt, IReadOnlyList<Detection> Detections);
