using HeroImages.Forms;

namespace HeroImages.Labeling.Labelme;

/// <summary>What became of an export to Labelme.</summary>
[TypeFormatterSource]
public sealed record LabelmeExportReport : INotebookForm
{
    /// <summary>Where the lists of flags and labels are.</summary>
    public required string Folder { get; init; }

    /// <summary>Pictures asked for.</summary>
    public int Pictures { get; init; }

    /// <summary>Files that hold what was asked for, new or not.</summary>
    public int Files { get; init; }

    /// <summary>Of these, files that were there before; what else was in them is kept.</summary>
    public int Merged { get; init; }

    /// <summary>Of these, files with a tick that was not yet imported; it is kept.</summary>
    public int Pending { get; init; }

    /// <summary>Boxes drawn.</summary>
    public int Boxes { get; init; }

    /// <summary>Pictures left out since they show people or vehicles or are marked not public.</summary>
    public int Private { get; init; }

    /// <summary>Pictures that could not be exported, by name.</summary>
    public IReadOnlyList<LabelmeFailure> Failures { get; init; } = [];

    /// <inheritdoc/>
    public string ToHtml() => LabelmeForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => LabelmeForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => LabelmeForms.Of(this).Title;
}
