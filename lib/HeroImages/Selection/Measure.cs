namespace HeroImages.Selection;

/// <summary>
/// What can be measured of a frame from its detections. Rules of strata and formulas of scores are made of these.
/// "Animals" are the animal detections at or above the recipe's threshold.
/// </summary>
public enum Measure
{
    /// <summary>Number of animals.</summary>
    Animals,

    /// <summary>Number of different species among the animals.</summary>
    Species,

    /// <summary>Share of the frame that the largest animal covers, 0 to 1.</summary>
    MaxArea,

    /// <summary>Mean share of the frame that an animal covers.</summary>
    AvgArea,

    /// <summary>Sum of the animals' shares of the frame, at most 1.</summary>
    TotalArea,

    /// <summary>Highest detector confidence among the animals.</summary>
    MaxConfidence,

    /// <summary>Mean detector confidence of the animals.</summary>
    AvgConfidence,

    /// <summary>1 minus the distance of the largest animal's centre from the middle of the frame, in fractions of its sides.</summary>
    Centrality,

    /// <summary>1 when an animal belongs to a rare species by the predecessor's rule (<see cref="RarityRule"/>), else 0.</summary>
    HasRareSpecies,

    /// <summary>The recipe's <see cref="SizeCurve"/> at the largest animal's area.</summary>
    Size,

    /// <summary>The recipe's <see cref="SizeCurve"/> at the summed area, so that a herd counts as a whole.</summary>
    GroupSize,

    /// <summary>min(animals / 5, 1).</summary>
    AnimalsOfFive,

    /// <summary>min(species / 4, 1).</summary>
    SpeciesOfFour,

    /// <summary>Largest of log10(area + 0.0001) + 4 over the animals, from 0 up.</summary>
    LogSize,

    /// <summary>Best centrality over the animals, from 0 up.</summary>
    BestCentrality,

    /// <summary>min(log2(animals), 2) for two and more, else 0.</summary>
    LogAnimals,

    /// <summary>min(species / 2, 2) for two and more, else 0.</summary>
    HalfSpecies,

    /// <summary>Largest of 1 - count / total over the animals' species.</summary>
    RarityShare,

    /// <summary>A number in [0, 1) that depends on seed and file name alone.</summary>
    Random,

    /// <summary>1 where the animals' centre is the middle of the picture, 0 in a corner; in true proportions, info bar left out.</summary>
    Center,

    /// <summary>1 where the animals' centre lies on the nearest crossing of the thirds, falling off around it.</summary>
    Thirds,

    /// <summary>1 when no animal touches the edge of the picture, 0 when all do; large animals count most.</summary>
    Whole,

    /// <summary>Room ahead of a moving animal, 0 to 1; 0.5 where earlier frames show no movement.</summary>
    Room,

    /// <summary>0 for one animal, rising to 1 for eight and more.</summary>
    Company,

    /// <summary>0 for one species, 0.7 for two, 1 for three and more.</summary>
    Variety,

    /// <summary>
    /// Share of all sightings that are of species commoner than the rarest one in the picture, 0 to nearly 1; 0 for
    /// species seen too seldom to be believed (<see cref="RarityRule.LeastSequences"/>).
    /// </summary>
    Rarity,

    /// <summary>
    /// Highest detector confidence, spread out: 0 up to 0.5, 1 from 0.95. Sharp, well lit, unhidden animals come near the
    /// top, where the plain number hardly tells them apart.
    /// </summary>
    Certainty,

    /// <summary>What the hour on the camera's clock promises of the light, 0 to 1; see <see cref="Daylight"/>. 0.5 where it is not known.</summary>
    Light,
}
