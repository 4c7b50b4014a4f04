using System.Text.Json;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Training.Networks;
using HeroImages.Training.Runtime;
using HeroImages.Training.Tests.Torch;
using HeroImages.Training.Weights;
using static TorchSharp.torch;

namespace HeroImages.Training.Tests.Networks;

public sealed class BackboneTests(TorchFixtures torch)
{
    /// <summary>What fifty layers of single-precision sums may differ by from double precision, as a share of the largest feature; processors differ.</summary>
    const double SinglePrecision = 1e-4;

    static readonly ViewOptions Small = new() { FrameWidth = 128, FrameHeight = 96, AnimalSide = 64 };

    [Theory]
    [InlineData("resnet18", "resnet18.zip.pth")]
    [InlineData("resnet18", "resnet18.row.pth")]
    [InlineData("resnet34", "resnet34.zip.pth")]
    [InlineData("resnet50", "resnet50.zip.pth")]
    public void Features_equal_those_of_torchvision(string name, string file)
    {
        var expected = Expected(name);

        using var backbone = ResNetBackbone.Read(torch[file]);
        var features = Features(backbone.Network);

        Assert.Equal(name, backbone.Name);
        Assert.Equal(expected.Length, features.Length);
        Assert.True(MostApart(expected, features) < SinglePrecision * expected.Max(Math.Abs), $"{MostApart(expected, features)} of {expected.Max(Math.Abs)}");
    }

    [Fact]
    public void Half_precision_weights_under_a_prefix_without_classifier_and_counters_fit_too()
    {
        var expected = Expected("resnet18");

        using var backbone = ResNetBackbone.Read(torch["prefixed.pth"]);

        Assert.Equal("100 of 100 tensors", backbone.Match.ToString());
        Assert.True(MostApart(expected, Features(backbone.Network)) < 0.02);
    }

    [Fact]
    public void What_was_found_out_is_said()
    {
        using var backbone = Backbone.Open(torch["resnet18.zip.pth"], Small);

        Assert.Equal($"resnet18, 102 of 102 tensors, 2 of them of its classifier, which is not used; SHA-256 {FileHash.Of(backbone.Path)}; licence: the file does not say.", backbone.Notes[0]);
        Assert.StartsWith("896 features a view;", backbone.Notes[1], StringComparison.Ordinal);
        Assert.Equal(2, backbone.Notes.Count);
    }

    [Fact]
    public void A_network_that_says_the_same_of_everything_is_warned_of()
    {
        using var folder = new TempFolder();
        using var file = WeightFile.Open(torch["resnet18.zip.pth"]);
        SafeTensorsWriter.Write(folder["blind.safetensors"], file.Tensors.Where(t => t.Kind == TensorKind.F32).Select(t =>
            (t.Name, t.Shape, t.Name == "conv1.weight" ? new float[t.Count] : file.ReadReals(t.Name))));

        using var backbone = Backbone.Open(folder["blind.safetensors"], Small);

        Assert.Contains("nearly the same of two pictures", backbone.Notes[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Tensors_that_are_missing_or_of_another_shape_are_listed_with_what_was_expected_and_found()
    {
        using var folder = new TempFolder();
        using var file = WeightFile.Open(torch["resnet18.zip.pth"]);
        SafeTensorsWriter.Write(folder["cut.safetensors"], file.Tensors.Where(t => t.Kind == TensorKind.F32 && t.Name != "bn1.bias").Select(t =>
            t.Name == "layer2.0.conv1.weight" ? (t.Name, [2, 2], new float[4]) : (t.Name, t.Shape, file.ReadReals(t.Name))));

        var error = Assert.Throws<InputException>(() => ResNetBackbone.Read(folder["cut.safetensors"]));

        Assert.Contains("98 of 100 tensors fit; not bn1.bias: expected [64], found none; layer2.0.conv1.weight: expected [128,64,3,3], found F32 [2,2]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_another_network_are_refused_with_the_ways_that_are_left()
    {
        var error = Assert.Throws<InputException>(() => Backbone.Open(torch["small.zip.pth"]));

        Assert.Contains("give a TorchScript file or a file of embeddings", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TorchScript_gives_the_mean_of_its_map_where_the_picture_is()
    {
        var expected = Expected("resnet18");
        using var script = Backbone.Open(torch["resnet18.script"], Small);
        using var own = ResNetBackbone.Read(torch["resnet18.zip.pth"]);
        var input = new NetworkInput(new(Enumerable.Range(0, 100 * 80 * 3).Select(i => (byte)(i * 7)).ToArray(), 100, 80), 128, 96);

        var (scripted, pooled) = (script.Of(input), own.Of(input));

        Assert.Equal(512, script.Features);
        Assert.True(MostApart(pooled[^512..], scripted) < SinglePrecision * pooled.Max(Math.Abs));
        Assert.Equal(expected.Length / 2, pooled.Length);
    }

    [Fact]
    public void What_is_beside_a_picture_does_not_count()
    {
        using var scope = NewDisposeScope();
        TorchRuntime.Load();
        var map = ones(1, 2, 4, 4);
        map[.., .., .., 2..] = tensor(9f);
        var mask = zeros(1, 1, 32, 32);
        mask[.., .., .., ..16] = tensor(1f);

        Assert.Equal([1f, 1f], Pooling.Mean(map, mask).data<float>().ToArray());
    }

    /// <summary>The features of fixtures.py's pictures, one after another.</summary>
    float[] Expected(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(torch["features.json"]));
        return [.. json.RootElement.GetProperty(name).EnumerateArray().SelectMany(picture => picture.EnumerateArray().Select(x => x.GetSingle()))];
    }

    static float[] Features(ResNet network)
    {
        using var scope = NewDisposeScope();
        using var _ = inference_mode();
        float[] numbers = [.. from i in Enumerable.Range(0, 2) from c in Enumerable.Range(0, 3) from y in Enumerable.Range(0, 96) from x in Enumerable.Range(0, 128)
                              select (float)(Math.Sin((x / (7.0 + c)) + i) + (Math.Cos(y / (11.0 - (3 * i))) * (c - 1)))];
        return network.call(tensor(numbers, [2, 3, 96, 128]), ones(2, 1, 96, 128)).data<float>().ToArray();
    }

    static double MostApart(float[] one, float[] other) => one.Zip(other).Max(pair => Math.Abs(pair.First - pair.Second));
}
