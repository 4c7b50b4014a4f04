using HeroImages.Files;
using Microsoft.Extensions.Time.Testing;

namespace HeroImages.Tests.Files;

public class LineProgressTests
{
    readonly FakeTimeProvider _clock = new();
    readonly List<string> _lines = [];

    [Fact]
    public void Work_that_is_soon_done_writes_nothing()
    {
        Report(1);

        Assert.Empty(_lines);
    }

    [Fact]
    public void Longer_work_writes_share_rate_and_time_left_every_five_seconds()
    {
        Report(1, 2, 3, 4, 5, 6, 7, 8);

        Assert.Equal(["reading: 20 %, 1 images a second, 8 s left", "reading: 70 %, 1 images a second, 3 s left"], _lines);
    }

    void Report(params int[] seconds)
    {
        var progress = new LineProgress(_lines.Add, _clock);
        progress.Report(new("reading", 0, 10, "images"));
        foreach (var second in seconds)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            progress.Report(new("reading", second, 10, "images"));
        }
    }
}
