using HeroImages.Forms;

namespace HeroImages.Exploration;

/// <summary>Which species a collection shows, how often, where and when.</summary>
[TypeFormatterSource]
public sealed record SpeciesDistribution : INotebookForm
{
    /// <summary>Detector confidence from which a detection counted in the tables.</summary>
    public required double DetectionThreshold { get; init; }

    /// <summary>Classifier confidence from which a class counted.</summary>
    public required double ClassificationThreshold { get; init; }

    /// <summary>The predecessor's figures with the animal told by its category's name, a repeated file counted once.</summary>
    public required AnimalFigures Animals { get; init; }

    /// <summary>
    /// The predecessor's figures as it counted them: category id "1" whatever its name, repeated files counted each
    /// time. They differ from <see cref="Animals"/> where files name their categories otherwise.
    /// </summary>
    public required AnimalFigures CategoryOne { get; init; }

    /// <summary>Images with an animal at or above the detection threshold; a repeated file counts once.</summary>
    public required int WithAnimals { get; init; }

    /// <summary>Those among <see cref="WithAnimals"/> without any class at or above the classification threshold.</summary>
    public required int WithoutSpecies { get; init; }

    /// <summary>Images for which a classifier named something where the detector saw nothing; not in the tables.</summary>
    public required int WithStandIn { get; init; }

    /// <summary>Number of different species and other classes that occur, also beyond <see cref="SpeciesOptions.Top"/>.</summary>
    public required int SpeciesFound { get; init; }

    /// <summary>The species: most images first, then by name.</summary>
    public required IReadOnlyList<SpeciesRow> Species
    {
        get;
        init => field = ShownList<SpeciesRow>.Of(value, ExplorationForms.Of);
    }

    /// <summary>The camera sites: most images first, then by name.</summary>
    public required IReadOnlyList<LocationRow> Locations
    {
        get;
        init => field = ShownList<LocationRow>.Of(value, ExplorationForms.Of);
    }

    /// <summary>Images by hour of day.</summary>
    public required HourTable Hours { get; init; }

    /// <inheritdoc/>
    public string ToHtml() => ExplorationForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => ExplorationForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => ExplorationForms.Of(this).Title;
}
