namespace HeroImages.Tests.Agreement;

/// <summary>Values whose measures were computed independently of this code.</summary>
static class Vectors
{
    public const int Digits = 6;

    public static readonly double[] Truth = [7, 3, 3, 9, 5, 6, 2, 8];
    public static readonly double[] Prediction = [6.5, 4, 3, 7, 5, 7, 3, 6.5];
    public static readonly double[] WholePrediction = [6, 4, 3, 7, 5, 7, 3, 7];

    /// <summary>Krippendorff's example: four raters of twelve pictures.</summary>
    public static readonly double[][] Panel = Transposed("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    /// <summary>The example of Shrout and Fleiss: six pictures, four raters.</summary>
    public static readonly double[][] Block = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    static double[][] Transposed(params string[] raters)
    {
        var rows = raters.Select(rater => rater.Split(' ').Select(cell => cell == "." ? double.NaN : cell[0] - '0').ToArray()).ToArray();
        return [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Select(row => row[column]).ToArray())];
    }
}
