using HeroImages.Files;
using HeroImages.Training.Features;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Tests.Features;

public sealed class EmbeddingFileTests : IDisposable
{
    readonly TempFolder _folder = new();

    [Fact]
    public void Rows_are_found_by_the_name_of_a_picture_or_its_hash()
    {
        Write("id,note\nA01/1.jpg,x\n" + FileHash.Of("two"u8) + ",y\n", 2);

        using var file = EmbeddingFile.Open(_folder["e.safetensors"]);

        Assert.Equal((2, 3), (file.Pictures, file.Count));
        Assert.Equal([0f, 1, 2], file.See(new("A01/1.jpg", "one"u8.ToArray(), [])).Features!);
        Assert.Equal([3f, 4, 5], file.See(new("elsewhere.jpg", "two"u8.ToArray(), [])).Features!);
        Assert.Equal("e.safetensors has no features of it", file.See(new("A01/3.jpg", "three"u8.ToArray(), [])).Failure);
    }

    [Theory]
    [InlineData("id\na\nb\nc\n", "3 pictures; expected as many as the matrix has rows, 2")]
    [InlineData("id\na\na\n", "line 3: \"a\" again; expected each picture once")]
    [InlineData("name\na\nb\n", "no column id")]
    public void A_table_that_does_not_name_each_row_once_is_refused(string table, string said)
    {
        Write(table, 2);

        var error = Assert.Throws<InputException>(() => EmbeddingFile.Open(_folder["e.safetensors"]));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_several_tensors_is_refused_by_their_names()
    {
        SafeTensorsWriter.Write(_folder["e.safetensors"], [("a", [1, 2], new float[2]), ("b", [2], new float[2])]);

        var error = Assert.Throws<InputException>(() => EmbeddingFile.Open(_folder["e.safetensors"]));

        Assert.Contains("a F32 [1,2], b F32 [2]; expected one matrix", error.Message, StringComparison.Ordinal);
    }

    void Write(string table, int rows)
    {
        SafeTensorsWriter.Write(_folder["e.safetensors"], [("embeddings", [rows, 3], Enumerable.Range(0, rows * 3).Select(i => (float)i).ToArray())]);
        File.WriteAllText(_folder["e.csv"], table);
    }

    public void Dispose() => _folder.Dispose();
}
