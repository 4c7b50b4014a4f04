using System.Text.Json;
using HeroImages.Agreement;
using HeroImages.Training.Scoreboards;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Runs;

/// <summary>A training run as a program reads it: what <c>run.json</c> holds.</summary>
public sealed record RunSummary
{
    /// <summary>The version of the layout.</summary>
    public string Format { get; init; } = "hero-images-run/1";

    /// <summary>The model's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Its file.</summary>
    public required string Model { get; init; }

    /// <summary>The version of the program.</summary>
    public required string CodeVersion { get; init; }

    /// <summary>Whether the run came to its end.</summary>
    public required bool IsFinished { get; init; }

    /// <summary>Whether it went on from where an earlier process was ended.</summary>
    public required bool WentOn { get; init; }

    /// <summary>What the model was trained with.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>A hash over the examples and their division.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>Rated pictures that were used.</summary>
    public required int Examples { get; init; }

    /// <summary>Those of them that people have rated.</summary>
    public required int ByPeople { get; init; }

    /// <summary>Comparisons.</summary>
    public required int Pairs { get; init; }

    /// <summary>Rated pictures that could not be read.</summary>
    public required int Failed { get; init; }

    /// <summary>What was made of each rater's values.</summary>
    public required IReadOnlyList<SummaryRater> Raters { get; init; }

    /// <summary>The division in words.</summary>
    public required string Split { get; init; }

    /// <summary>Whether parts are fixed, rather than taking turns.</summary>
    public required bool HasFixedParts { get; init; }

    /// <summary>The groups of the division.</summary>
    public required IReadOnlyList<SplitGroup> Groups { get; init; }

    /// <summary>What the test is, in words; null where there is none.</summary>
    public required string? Test { get; init; }

    /// <summary>The model first, then its baselines; empty where there is no test.</summary>
    public required IReadOnlyList<SummaryRow> Scoreboard { get; init; }

    /// <summary>What is to be kept in mind of the scoreboard.</summary>
    public required IReadOnlyList<string> ScoreboardNotes { get; init; }

    /// <summary>What less ratings would have come to.</summary>
    public required IReadOnlyList<CurvePoint> LearningCurve { get; init; }

    /// <summary>What was decided, assumed and left out.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The summary of a run.</summary>
    public static RunSummary Of(TrainingResult result) => new()
    {
        Name = result.Card.Name,
        Kind = result.Card.Kind,
        Model = RunFolder.Model,
        CodeVersion = result.Card.CodeVersion,
        IsFinished = result.IsFinished,
        WentOn = result.WentOn,
        Options = result.Card.Options,
        DataFingerprint = result.Card.DataFingerprint,
        Examples = result.Examples.Examples.Count,
        ByPeople = result.Examples.ByPeople,
        Pairs = result.Examples.Pairs.Count,
        Failed = result.Failed,
        Raters = [.. result.Examples.Raters.Select(use => new SummaryRater(use.Rater.Title, use.Rater.Rubric, use.Ratings, use.Weight, use.How))],
        Split = result.Card.Split,
        HasFixedParts = result.Split.IsFixed,
        Groups = result.Split.Groups,
        Test = result.Scoreboard?.Title,
        Scoreboard = [.. result.Scoreboard?.Rows.Select(Row) ?? []],
        ScoreboardNotes = result.Scoreboard?.Notes ?? [],
        LearningCurve = result.LearningCurve,
        Notes = result.Notes,
    };

    static SummaryRow Row(ScoreboardRow row) => new(row.Judge, row.Pictures, Named(row.Figures), row.Behind is null ? null : Named(row.Behind), row.Note);

    static Dictionary<string, Figure> Named(IReadOnlyList<Figure> figures) =>
        Enum.GetValues<ScoreboardMeasure>().ToDictionary(measure => JsonNamingPolicy.SnakeCaseLower.ConvertName(measure.ToString()), measure => figures[(int)measure]);
}
