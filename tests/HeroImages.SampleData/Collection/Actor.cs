using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Random;
using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Collection;

/// <summary>One participant of a burst as it moves from frame to frame.</summary>
sealed class Actor
{
    /// <summary>Chance that the head stays as it was in the frame before.</summary>
    const double HeadStays = 0.35;

    const double Runs = 0.10;

    static readonly HeadPose[] WalkingHeads =
        [HeadPose.Level, HeadPose.Level, HeadPose.Level, HeadPose.Up, HeadPose.Up, HeadPose.AtCamera, HeadPose.Down];

    static readonly HeadPose[] StandingHeads =
        [HeadPose.Down, HeadPose.Down, HeadPose.Level, HeadPose.Up, HeadPose.AtCamera, HeadPose.AtCamera];

    readonly bool isYoung;
    readonly bool isMale;
    readonly ulong individual;
    double phase;
    HeadPose head;

    public Actor(Species species, double x, double step, double metres, bool facesRight, bool isYoung, Prng random)
    {
        Species = species;
        X = x;
        Step = step;
        Metres = metres;
        FacesRight = facesRight;
        this.isYoung = isYoung;
        isMale = random.Chance(0.5);
        individual = random.NextUInt64();
        phase = random.NextDouble();
        head = HeadPose.Level;
    }

    public Species Species { get; }

    public double X { get; private set; }

    /// <summary>Share of the width it moves from frame to frame.</summary>
    public double Step { get; }

    public double Metres { get; }

    public bool FacesRight { get; }

    public void Move(Prng random, int frame, bool walks)
    {
        if (frame > 0)
            X += Step + random.Range(-0.006, 0.006);
        phase = (phase + (walks ? random.Range(0.22, 0.38) : random.Range(-0.03, 0.03)) + 1) % 1;
        if (frame == 0 || !random.Chance(HeadStays))
            head = random.Pick(walks ? WalkingHeads : StandingHeads);
    }

    public PlannedSubject ToSubject(Prng random, View view, double shutter, bool walks)
    {
        var pose = new Pose(phase, walks ? 0.24 : 0.05, head, isYoung, isMale, individual);
        var subject = new PlannedSubject(Species, X, Metres, FacesRight, pose, 0);
        var speed = (walks ? 1 : 0.2) * random.Range(0.2, 2.4) * (random.Chance(Runs) ? 2.5 : 1);
        return subject with { MotionBlur = subject.Scale(view) * 0.022 * shutter * speed };
    }
}
