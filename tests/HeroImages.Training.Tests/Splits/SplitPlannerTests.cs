using CsCheck;
using HeroImages.Training.Examples;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Tests.Splits;

public class SplitPlannerTests
{
    static readonly Gen<(int Location, int Sequence, double? Value)[]> Rated =
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 3], Gen.Int[-2, 10]).Select((location, sequence, value) => (location, sequence, value < 0 ? null : (double?)value)).Array[1, 300];

    [Fact]
    public void No_location_and_no_burst_is_in_two_parts() => Gen.Select(Rated, Gen.Int[0, 50]).Sample((rated, seed) =>
    {
        foreach (var fold in SplitPlanner.Plan(Examples(rated), seed).Folds)
        {
            IReadOnlyList<Example>[] parts = [fold.Training, fold.Validation, fold.Test];
            AssertApart(parts, example => example.Facts.Location);
            AssertApart(parts, example => example.Facts.Sequence);
        }
    });

    [Fact]
    public void Ratings_added_later_move_no_picture_to_another_part() => Gen.Select(Rated, Rated).Sample((first, later) =>
    {
        var before = SplitPlanner.Plan(Examples(first, isTorn: false), 3);
        var after = SplitPlanner.Plan(Examples([.. first, .. later], isTorn: false), 3, before.Parts);
        Assert.All(before.Parts, part => Assert.Equal(part.Value, after.Parts[part.Key]));
    }, iter: 200);

    [Fact]
    public void Without_repairs_not_even_the_earlier_split_is_needed()
    {
        var few = SplitPlanner.Plan([.. Enumerable.Range(0, 100).Select(i => MadeExamples.Of(i, $"L{i}", people: 8))], 1);
        var more = SplitPlanner.Plan([.. Enumerable.Range(0, 400).Select(i => MadeExamples.Of(i, $"L{i % 200}", people: 8))], 1);

        Assert.True(few.IsFixed && more.IsFixed);
        var parts = more.Groups.ToDictionary(group => group.Name, group => group.Part);
        Assert.All(few.Groups, group => Assert.Equal(group.Part, parts[group.Name]));
    }

    [Fact]
    public void The_order_of_examples_does_not_matter() => Rated.Sample(rated =>
    {
        var (one, other) = (SplitPlanner.Plan(Examples(rated)), SplitPlanner.Plan([.. Examples(rated).Reverse()]));
        Assert.Equal(one.Groups, other.Groups);
        Assert.Equal(one.Final.Training.Select(e => e.Sha256), other.Final.Training.Select(e => e.Sha256));
    }, iter: 50);

    [Fact]
    public void Only_people_judge()
    {
        var examples = Enumerable.Range(0, 300).Select(i => MadeExamples.Of(i, $"L{i % 60}", people: i % 3 == 0 ? 7 : null, target: 6)).ToList();

        var split = SplitPlanner.Plan(examples);

        Assert.True(split.IsFixed);
        Assert.All(split.Folds[0].Test.Concat(split.Final.Validation), example => Assert.True(example.IsByPeople));
        Assert.Contains(split.Final.Training, example => !example.IsByPeople);
    }

    [Fact]
    public void Each_group_is_tested_once_where_there_are_few()
    {
        var examples = Enumerable.Range(0, 90).Select(i => MadeExamples.Of(i, $"L{i % 9}")).ToList();

        var split = SplitPlanner.Plan(examples);

        Assert.Equal(5, split.Folds.Count);
        Assert.Equal(examples.Select(e => e.Sha256).Order(), split.Folds.SelectMany(fold => fold.Test).Select(e => e.Sha256).Order());
        Assert.Contains("take turns", split.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void One_location_is_divided_by_sequences_and_said()
    {
        var split = SplitPlanner.Plan([.. Enumerable.Range(0, 40).Select(i => MadeExamples.Of(i, "L", $"S{i / 4}"))]);

        Assert.Equal(10, split.Groups.Count);
        Assert.Contains(split.Notes, note => note.Contains("other locations cannot be told", StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_group_cannot_be_judged_and_that_is_said()
    {
        var split = SplitPlanner.Plan([.. Enumerable.Range(0, 40).Select(i => MadeExamples.Of(i, "L", "S"))]);

        Assert.Empty(split.Folds);
        Assert.Equal(40, split.Final.Training.Count);
        Assert.Contains(split.Notes, note => note.Contains("cannot be told", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_without_top_pictures_gets_a_group_in_exchange()
    {
        var plain = Enumerable.Range(0, 80).Select(i => MadeExamples.Of(i, $"L{i}", people: 3)).ToList();
        var training = SplitPlanner.Plan(plain).Groups.Where(group => group.Part == Part.Training).Take(4).Select(group => group.Name["location ".Length..]).ToHashSet();

        var split = SplitPlanner.Plan([.. plain.Select(e => training.Contains(e.Facts.Location) ? MadeExamples.Of(int.Parse(e.Facts.Location[1..]), e.Facts.Location, people: 9) : e)]);

        Assert.All(Enum.GetValues<Part>(), part => Assert.True(split.Groups.Where(group => group.Part == part).Sum(group => group.Top) > 0));
        Assert.Equal(2, split.Notes.Count);
        Assert.All(split.Notes, note => Assert.Contains("had no picture of 7 or more", note, StringComparison.Ordinal));
    }

    static Example[] Examples((int Location, int Sequence, double? Value)[] rated, bool isTorn = true) =>
    [
        .. rated.Select((r, i) => MadeExamples.Of(i, r.Location == 0 ? "" : $"L{r.Location}", r.Sequence == 0 ? "" : $"S{r.Location}-{r.Sequence}", r.Value)),
        // A burst that two locations claim.
        .. isTorn ? [MadeExamples.Of(rated.Length, "L3", "torn"), MadeExamples.Of(rated.Length + 1, "L4", "torn"), MadeExamples.Of(rated.Length + 2, "", "torn")] : Array.Empty<Example>(),
    ];

    static void AssertApart(IReadOnlyList<Example>[] parts, Func<Example, string> key)
    {
        var keys = parts.Select(part => part.Select(key).Where(k => k.Length > 0).ToHashSet()).ToList();
        Assert.Empty(keys[0].Intersect(keys[1]));
        Assert.Empty(keys[0].Intersect(keys[2]));
        Assert.Empty(keys[1].Intersect(keys[2]));
    }
}
