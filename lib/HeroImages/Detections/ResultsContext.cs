using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>What the readers of one results file fill.</summary>
sealed class ResultsContext(ResultsFile file, DetectionColumns columns, IdTable categories, IdTable labels, OddityLog oddities)
{
    /// <summary>What the file says of itself; filled in as it is read.</summary>
    public ResultsFile File { get; set; } = file;

    public DetectionColumns Columns { get; } = columns;

    public IdTable Categories { get; } = categories;

    public IdTable Labels { get; } = labels;

    public OddityLog Oddities { get; } = oddities;

    /// <summary>Number of images before this file.</summary>
    public int FirstImage { get; } = columns.Images;

    /// <summary>The entry being read, counted within this file.</summary>
    public int Entry => Columns.Images - FirstImage;

    /// <summary>Notes the failure of the image about to be closed.</summary>
    public void Fail(string reason) =>
        Columns.Failure.Set(Columns.Images, Columns.Failures.Intern(WideText.ToBytes(reason)) + 1);
}
