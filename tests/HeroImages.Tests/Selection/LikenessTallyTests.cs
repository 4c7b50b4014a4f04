using System.Globalization;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class LikenessTallyTests
{
    const long Minute = TimeSpan.TicksPerMinute;
    static readonly long Noon = new DateTime(2021, 5, 1, 12, 0, 0).Ticks;

    readonly LikenessTally _tally = new();

    [Fact]
    public void The_nearest_pick_of_the_location_counts_whether_earlier_or_later()
    {
        _tally.Add(At(Noon));
        _tally.Add(At(Noon + (60 * Minute)));

        Assert.Equal((20 * Minute, 5 * Minute, 7 * Minute), (_tally.NearestTime(At(Noon + (20 * Minute))), _tally.NearestTime(At(Noon + (65 * Minute))), _tally.NearestTime(At(Noon - (7 * Minute)))));
    }

    [Fact]
    public void Other_locations_and_unknown_times_are_never_near()
    {
        _tally.Add(At(Noon));
        _tally.Add(At(0));

        Assert.All([At(Noon) with { Location = 2 }, At(Noon) with { Location = -1 }, At(0)], f => Assert.Equal(long.MaxValue, _tally.NearestTime(f)));
    }

    [Fact]
    public void The_least_spacing_is_that_of_the_closest_two()
    {
        Assert.Null(_tally.LeastSpacing());
        foreach (var minute in (ReadOnlySpan<int>)[90, 0, 50])
        {
            _tally.Add(At(Noon + (minute * Minute)));
        }

        Assert.Equal(40 * Minute, _tally.LeastSpacing());
    }

    [Fact]
    public void Picks_are_counted_by_each_value_that_is_known()
    {
        _tally.Add(At(Noon) with { Species = 3 });
        _tally.Add(At(Noon + (24 * 60 * Minute)));

        Assert.Equal((1, 2, 1, 2), (_tally.Most(Limit.Species), _tally.Most(Limit.Location), _tally.Most(Limit.Day), _tally.Most(Limit.Hour)));
        Assert.Equal((0, 1), (_tally.Of(Limit.Species, At(Noon)), _tally.Of(Limit.Species, At(Noon) with { Species = 3 })));
    }

    [Theory]
    [InlineData("2024-07-08", "2024-07-14", true)]
    [InlineData("2024-07-07", "2024-07-08", false)]
    [InlineData("2024-12-30", "2025-01-05", true)]
    public void A_week_is_from_Monday_to_Sunday(string first, string second, bool isSame)
    {
        _tally.Add(At(DateTime.Parse(first, CultureInfo.InvariantCulture).AddHours(23).Ticks));

        Assert.Equal(isSame ? 1 : 0, _tally.Of(Limit.Week, At(DateTime.Parse(second, CultureInfo.InvariantCulture).Ticks)));
        Assert.Equal(0, _tally.Of(Limit.Week, At(0)));
    }

    [Fact]
    public void A_limit_is_full_when_as_many_are_there_as_it_allows()
    {
        _tally.Add(At(Noon));

        Assert.Equal((true, false), (_tally.IsFull(Limit.Location, At(Noon), 1, 0), _tally.IsFull(Limit.Location, At(Noon), 2, 0)));
        Assert.Equal((true, false), (IsTooClose(29), IsTooClose(30)));
    }

    bool IsTooClose(int minutes) => _tally.IsFull(Limit.Spacing, At(Noon + (minutes * Minute)), 0, 30 * Minute);

    static Representative At(long time) => new() { Time = time, Location = 1, Species = -1 };
}
