namespace HeroImages.Galleries;

/// <summary>How a grid is made.</summary>
/// <param name="Columns">Pictures in a row.</param>
/// <param name="Boxes">Whether boxes are drawn.</param>
/// <param name="Confidence">Detector confidence from which a box is drawn.</param>
/// <param name="Most">Pictures at most.</param>
sealed record GridOptions(int Columns, bool Boxes, double Confidence, int Most)
{
    /// <summary>Pictures that also have a larger version inside, at most; of more only the small ones are.</summary>
    public const int MostLarge = 16;

    /// <summary>Pixels of the longest side of the larger version.</summary>
    public const int LargeSide = 1280;

    /// <summary>Bytes of all larger versions together.</summary>
    public const int MostLargeBytes = 3_000_000;

    /// <summary>Pixels of the longest side of a picture in the grid: sharp on a screen of usual width.</summary>
    public int Side => Columns switch { 1 => 960, 2 => 640, 3 => 480, 4 => 400, _ => 320 };
}
