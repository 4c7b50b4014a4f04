using static HeroImages.SampleData.Animals.SpeciesTable;
using static HeroImages.SampleData.Scenes.DayPart;

namespace HeroImages.SampleData.Collection;

/// <summary>
/// The bursts of 100 pictures, each of which is there for a reason; larger collections go through the deck again and
/// again. A shoulder height of 0.3 shows a horse-like animal whole; 0.06 is tiny, 0.7 is huge.
/// </summary>
static class StoryDeck
{
    public static readonly BurstStory[] All =
    [
        new(3, Golden, Zebra, 0.34, Company.Young),
        new(3, Dawn, Elephant, 0.42, Company.Young),
        new(2, Night, Leopard, 0.26),
        new(4, Morning, Giraffe, 0.27),
        new(3, Golden, Impala, 0.30, Company.Group, Walks: false),
        new(3, Noon, Zebra, 0.30, Company.Impala),
        new(5, Golden, Lion, 0.28, Leaves: true),
        new(3, Morning, null),
        new(2, Overcast, Impala, 0.06),
        new(3, Night, Elephant, 0.62, Leaves: true),
        new(3, Dusk, Giraffe, 0.26, Company.Young),
        new(1, Noon, Person, 0.55),
        new(3, Morning, Impala, 0.34, Company.Young),
        new(4, Noon, Elephant, 0.46, Company.Group),
        new(3, Dawn, Leopard, 0.27),
        new(3, Overcast, Zebra, 0.72, Walks: false),
        new(2, Night, Lion, 0.26, Company.Young),
        new(1, Overcast, Vehicle, 0.42),
        new(5, Morning, Zebra, 0.28, Company.Group),
        new(3, Noon, null),
        new(3, Dusk, Impala, 0.26, Walks: false, Condition: Condition.Truncated),
        new(3, Golden, Giraffe, 0.28, Company.Zebra),
        new(2, Night, Impala, 0.36, Walks: false),
        new(3, Morning, Lion, 0.25, Company.Young, Walks: false),
        new(1, Dawn, Elephant, 0.34),
        new(4, Dawn, Zebra, 0.30, Leaves: true),
        new(3, Golden, Elephant, 0.40, Company.Impala, Walks: false),
        new(3, Overcast, Giraffe, 0.30, Leaves: true),
        new(2, Night, null),
        new(3, Dusk, Lion, 0.27, Walks: false),
        new(1, Golden, Leopard, 0.30, Walks: false),
        new(3, Noon, Impala, 0.24, Company.Group),
        new(4, Night, Zebra, 0.33, Company.Young),
        new(1, Morning, Impala, 0.40, Walks: false, Condition: Condition.Failed),
        new(3, Dawn, Giraffe, 0.10, Company.Group),
        new(1, Golden, null),
        new(1, Dusk, Zebra, 0.26, Company.Person, Walks: false),
    ];
}
