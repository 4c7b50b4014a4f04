using HeroImages.Labeling.Rubrics;
using HeroImages.Web.Planning;

namespace HeroImages.Web;

/// <summary>What is reviewed, and how.</summary>
public sealed record ReviewOptions
{
    /// <summary>The pictures, with those of an agreed first set among them.</summary>
    public required IReadOnlyList<ReviewPicture> Pictures { get; init; }

    /// <summary>Folder of the journal; made if it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary>What is asked. Defaults to ratings.</summary>
    public ReviewMode Mode { get; init; }

    /// <summary>Name of a rubric, or path of a file. Defaults to <see cref="RubricFiles.Default"/>.</summary>
    public string Rubric { get; init; } = RubricFiles.Default;

    /// <summary>The person's name; null where the page asks for it.</summary>
    public string? Rater { get; init; }

    /// <summary>Everybody who takes part, where the pictures are to be split beforehand. Empty for anyone.</summary>
    public IReadOnlyList<string> Raters { get; init; } = [];

    /// <summary>Seed of all draws. Defaults to 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Share of the pictures that every person gets, 0 to 1. Defaults to 0.15.</summary>
    public double Overlap { get; init; } = 0.15;

    /// <summary>Share of the pictures that come a second time without saying so, 0 to 1. Defaults to 0.05.</summary>
    public double Repeats { get; init; } = 0.05;

    /// <summary>Port to listen on; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Whether other machines of the network may reach the page, with a link. Defaults to false.</summary>
    public bool Lan { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The plan's options for a person.</summary>
    internal PlanOptions PlanFor(string rater) => new() { Seed = Seed, Rater = rater, Raters = Raters, Overlap = Overlap, Repeats = Repeats };
}
