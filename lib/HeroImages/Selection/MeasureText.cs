using System.Text.Json;

namespace HeroImages.Selection;

/// <summary>The names of measures, strata and limits as files and reasons write them.</summary>
static class MeasureText
{
    static readonly string[] Names = [.. Enum.GetNames<Measure>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    /// <summary>Name in snake_case.</summary>
    public static string Name(Measure measure) => Names[(int)measure];

    /// <summary>Name of a limit in snake_case.</summary>
    public static string Name(Limit limit) => JsonNamingPolicy.SnakeCaseLower.ConvertName(limit.ToString());

    /// <summary>What a high value means, for reasons.</summary>
    public static string Praise(Measure measure) => measure switch
    {
        Measure.Size or Measure.GroupSize or Measure.LogSize => "a good size in the frame",
        Measure.Whole => "nothing cut off by the edge",
        Measure.MaxConfidence or Measure.AvgConfidence or Measure.Certainty => "a certain detection",
        Measure.Center or Measure.Centrality or Measure.BestCentrality => "well in the middle",
        Measure.Thirds => "close to a crossing of the thirds",
        Measure.Room => "room in the direction it moves",
        Measure.Company or Measure.Animals or Measure.AnimalsOfFive or Measure.LogAnimals => "several animals",
        Measure.Variety or Measure.Species or Measure.SpeciesOfFour or Measure.HalfSpecies => "several species",
        Measure.Rarity or Measure.RarityShare or Measure.HasRareSpecies => "a rare species",
        Measure.Light => "the light of a low sun, by the clock",
        Measure.Random => "the draw",
        _ => Name(measure).Replace('_', ' '),
    };
}
