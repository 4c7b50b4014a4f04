using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Collection;

/// <summary>One frame, before it is drawn.</summary>
/// <param name="Index">Place in the plan; key of its random streams.</param>
/// <param name="File">Path below the image folder, with forward slashes.</param>
/// <param name="Site">Camera.</param>
/// <param name="SequenceId">Burst it belongs to.</param>
/// <param name="Frame">0-based place in the burst.</param>
/// <param name="Frames">Length of the burst.</param>
/// <param name="Taken">Camera clock.</param>
/// <param name="DayPart">Light.</param>
/// <param name="SunX">Where the sun stands, as a share of the width.</param>
/// <param name="Celsius">Temperature on the info bar.</param>
/// <param name="ExposureStops">Over- or under-exposure; 0 is right.</param>
/// <param name="FocusBlur">Radius of the blur of the whole picture in pixels.</param>
/// <param name="Condition">Whether the file is whole.</param>
/// <param name="Subjects">Who is in it; empty for an empty frame.</param>
public sealed record PlannedPicture(
    int Index,
    string File,
    Site Site,
    string SequenceId,
    int Frame,
    int Frames,
    DateTime Taken,
    DayPart DayPart,
    double SunX,
    double Celsius,
    double ExposureStops,
    double FocusBlur,
    Condition Condition,
    IReadOnlyList<PlannedSubject> Subjects)
{
    public Light Light => Lights.For(DayPart);
}
