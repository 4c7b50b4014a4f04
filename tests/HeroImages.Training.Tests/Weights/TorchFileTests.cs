using System.Text.Json;
using HeroImages.Files;
using HeroImages.Training.Tests.Torch;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Tests.Weights;

public sealed class TorchFileTests(TorchFixtures torch)
{
    public static TheoryData<string> Layouts => ["zip", "row"];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Views_of_one_storage_are_read_with_their_offsets_and_strides(string layout)
    {
        using var file = WeightFile.Open(torch[$"small.{layout}.pth"]);

        Assert.Equal(Enumerable.Range(0, 24).Select(i => (float)i), file.ReadReals("whole"));
        Assert.Equal([0f, 6, 12, 18, 1, 7, 13, 19, 2, 8, 14, 20, 3, 9, 15, 21, 4, 10, 16, 22, 5, 11, 17, 23], file.ReadReals("turned"));
        Assert.Equal([8f, 9, 10, 14, 15, 16], file.ReadReals("part"));
        Assert.Equal([0f, 3, 12, 15], file.ReadReals("stepped"));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Numbers_of_all_real_kinds_become_single_precision(string layout)
    {
        using var file = WeightFile.Open(torch[$"small.{layout}.pth"]);

        Assert.All(["half", "brain", "double"], name => Assert.Equal([1.5f, -2f], file.ReadReals(name)));
        Assert.Equal([2.5f], file.ReadReals("scalar"));
        Assert.Equal([7f, 8f], file.ReadReals("parameter"));
        Assert.Empty(file.ReadReals("empty"));
        Assert.Equal("I64 [3]", file.Tensors.Single(t => t.Name == "whole_numbers").Layout);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_dictionary_within_a_checkpoint_is_found_and_what_is_no_tensor_passed_over(string layout)
    {
        using var file = WeightFile.Open(torch[$"nested.{layout}.pth"]);

        Assert.Equal(["state_dict.a"], file.Tensors.Select(t => t.Name));
        Assert.Equal([1f, 1f], file.ReadReals("state_dict.a"));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_saved_module_is_refused_by_the_name_of_its_class(string layout)
    {
        var path = torch[$"module.{layout}.pth"];

        var error = Assert.Throws<InputException>(() => WeightFile.Open(path));

        Assert.Contains("Save the weights as safetensors", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_whole_network_of_torchvision_has_the_sums_that_torch_computes(string layout)
    {
        using var file = WeightFile.Open(torch[$"resnet18.{layout}.pth"]);
        var sums = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(torch["resnet18.json"]))!;

        Assert.Equal(122, file.Tensors.Count);
        Assert.All(sums, sum => Assert.Equal(sum.Value, file.ReadReals(sum.Key).Sum(x => (double)x), 1e-6 * Math.Max(1, Math.Abs(sum.Value))));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_cut_of_a_file_gives_one_clear_error(string layout)
    {
        var whole = File.ReadAllBytes(torch[$"nested.{layout}.pth"]);
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "cut.pth");
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Throws<InputException>(() =>
            {
                using var file = WeightFile.Open(path);
                file.ReadReals("state_dict.a");
            });
        }
    }
}
