using HeroImages.Training.Learning;
using HeroImages.Training.Runtime;
using TorchSharp;
using static TorchSharp.torch;

namespace HeroImages.Training.Tests.Learning;

public sealed class TasteLossTests : IDisposable
{
    readonly DisposeScope _scope;

    public TasteLossTests()
    {
        TorchRuntime.Load();
        _scope = NewDisposeScope();
    }

    [Fact]
    public void The_distance_of_distributions_is_that_of_the_definition()
    {
        float[] said = [0, 0, 0, .1f, .2f, .4f, .2f, .1f, 0, 0, 0], meant = [0, 0, 0, 0, .1f, .3f, .4f, .2f, 0, 0, 0];

        var loss = Loss(said, meant, 5.7f);

        // The mean of squares under the root that is 0.116775 for these two; means 5.0 and 5.7 are 0.7 apart, and Huber's loss of that is 0.245.
        Assert.Equal((0.116775 * 0.116775) + (0.5 * 0.245), loss, 5);
    }

    [Fact]
    public void Far_off_it_grows_in_a_line()
    {
        float[] Sure(int score) => [.. Enumerable.Range(0, 11).Select(i => i == score ? 1f : 0)];

        var (three, four) = (Loss(Sure(0), Sure(3), 3), Loss(Sure(0), Sure(4), 4));

        Assert.Equal((1 / 11.0) + 0.5, four - three, 3);
    }

    [Fact]
    public void Of_two_pictures_a_point_apart_the_order_counts_and_of_closer_ones_it_does_not()
    {
        float[] flat = [.. Enumerable.Repeat(1 / 11f, 11)];
        double Order(float first, float second)
        {
            var logits = zeros(2, 11);
            var both = TasteLoss.Of(logits, tensor((float[])[.. flat, .. flat], [2, 11]), tensor([first, second]), ones(2)).item<float>();
            var huber = new[] { first, second }.Average(v => Math.Abs(v - 5) < 1 ? (v - 5) * (v - 5) / 2 : Math.Abs(v - 5) - 0.5);
            return both - (0.5 * huber);
        }

        Assert.Equal(0.5 * Math.Log(2), Order(4, 6), 4);
        Assert.Equal(0, Order(4.6f, 5.4f), 4);
    }

    [Fact]
    public void The_rate_rises_in_a_line_and_falls_in_half_a_cosine()
    {
        var options = new LoopOptions();

        double[] rates = [.. Enumerable.Range(0, 100).Select(step => options.Rate(step, 100))];

        Assert.Equal(1e-3, rates.Max(), 6);
        Assert.Equal(5, Array.IndexOf(rates, rates.Max()));
        Assert.Equal(rates[..6].Order(), rates[..6]);
        Assert.Equal(rates[5..].OrderDescending(), rates[5..]);
        Assert.InRange(rates[99], 1e-5, 2e-5);
    }

    static double Loss(float[] said, float[] meant, float value) =>
        TasteLoss.Of(tensor([.. said.Select(x => (float)Math.Log(x + 1e-12))], [1, 11]), tensor(meant, [1, 11]), tensor([value]), ones(1)).item<float>();

    public void Dispose() => _scope.Dispose();
}
