using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Random;
using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Collection;

/// <summary>Who takes part in a burst, and where each is in each frame.</summary>
sealed class BurstCast
{
    /// <summary>Shoulder heights above this are meant to burst the frame.</summary>
    const double HugeHeight = 0.6;

    // how long the shutter stays open, relative to dusk, by part of the day
    static readonly double[] Shutter = [0.55, 0.22, 0.12, 0.42, 0.32, 0.8, 0.62];

    readonly BurstStory story;
    readonly View view;
    readonly Prng random;
    readonly List<Actor> actors = [];

    public BurstCast(Site site, BurstStory story, Prng random)
    {
        this.story = story;
        this.random = random;
        view = new View(site);
        var main = MainActor(story.Species!);
        actors.Add(main);
        AddCompany(main);
    }

    public IReadOnlyList<PlannedSubject> Frame(int frame)
    {
        foreach (var actor in actors)
            actor.Move(random, frame, story.Walks);
        return [.. actors.Select(actor => actor.ToSubject(random, view, Shutter[(int)story.Light], story.Walks))];
    }

    Actor MainActor(Species species)
    {
        var height = story.Height * random.Range(0.93, 1.07) * view.Height;
        var groundY = view.GroundY(height / species.Metres);
        if (story.Height < HugeHeight)
            groundY = Math.Min(groundY, view.Height * 0.91);
        var metres = view.Metres(groundY);
        var facesRight = random.Chance(0.5);
        var halfWidth = 0.8 * view.PixelsPerMetre(groundY) * species.Metres / view.Width;
        var (start, step) = PathOf(halfWidth, facesRight);
        return new Actor(species, start, step, metres, facesRight, isYoung: false, random);
    }

    (double Start, double Step) PathOf(double halfWidth, bool facesRight)
    {
        var forward = facesRight ? 1 : -1;
        var middle = 0.5 - forward * random.Range(-0.04, 0.12);
        if (!story.Walks)
            return (middle, 0);
        var reach = Math.Min(0.11 * (story.Frames - 1), Math.Max(0.06, 0.46 - halfWidth));
        var start = middle - forward * reach;
        var end = story.Leaves ? 0.5 + forward * (0.5 - halfWidth * random.Range(-0.1, 0.35)) : middle + forward * reach;
        return (start, story.Frames > 1 ? (end - start) / (story.Frames - 1) : 0);
    }

    void AddCompany(Actor main)
    {
        switch (story.Company)
        {
            case Company.Young: AddBeside(main, main.Species, random.Range(0.88, 0.95), isYoung: true); break;
            case Company.Group: AddGroup(main); break;
            case Company.Zebra: AddBeside(main, SpeciesTable.Zebra, random.Range(0.70, 0.85), isYoung: false); break;
            case Company.Impala: AddBeside(main, SpeciesTable.Impala, random.Range(0.80, 0.95), isYoung: false); break;
            case Company.Person: AddBeside(main, SpeciesTable.Person, random.Range(1.3, 1.6), isYoung: false); break;
            default: break;
        }
    }

    void AddBeside(Actor main, Species species, double distance, bool isYoung)
    {
        var width = view.PixelsPerMetre(view.GroundYAt(main.Metres)) * main.Species.Metres / view.Width;
        var behind = main.FacesRight ? -1 : 1;
        var offset = width * (isYoung ? random.Range(0.55, 0.85) : random.Range(1.0, 1.35));
        // beside it, but still in the frame
        var x = main.X + behind * offset;
        if (x is < 0.1 or > 0.9)
            x = main.X - behind * offset;
        actors.Add(new Actor(species, x, main.Step, main.Metres * distance, main.FacesRight, isYoung, random));
    }

    void AddGroup(Actor main)
    {
        for (var i = 0; i < 2 + random.Below(2); i++)
        {
            var side = i % 2 == 0 ? -1 : 1;
            var x = main.X + side * random.Range(0.20, 0.42);
            actors.Add(new Actor(main.Species, x, main.Step * random.Range(0.5, 0.9), main.Metres * random.Range(1.15, 1.9), main.FacesRight, false, random));
        }
    }
}
