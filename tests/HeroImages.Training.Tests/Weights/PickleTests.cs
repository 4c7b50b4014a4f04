using System.IO.Compression;
using System.Text;
using CsCheck;
using HeroImages.Files;
using HeroImages.Training.Weights;
using HeroImages.Training.Weights.Pickles;

namespace HeroImages.Training.Tests.Weights;

public sealed class PickleTests : IDisposable
{
    readonly TempFolder _folder = new();

    [Theory]
    [InlineData("cos\nsystem\n(X\u0004\0\0\0lsblktR.", "os.system")]
    [InlineData("cbuiltins\neval\n(X\u0001\0\0\01tR.", "builtins.eval")]
    [InlineData("ctorch._utils\n_rebuild_qtensor\n.", "torch._utils._rebuild_qtensor")]
    [InlineData("(icollections\nOrderedDict\n.", "0x69")]
    [InlineData("(X\u0001\0\0\0aocos\nsystem\n.", "0x6f")]
    public void What_a_file_of_tensors_has_no_need_of_is_refused_by_name(string pickle, string named)
    {
        var error = Assert.Throws<InputException>(() => WeightFile.Open(Zip(Encoding.Latin1.GetBytes("\u0080\u0002" + pickle))));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2, new long[] { 2 }, new long[] { 1 }, true)]
    [InlineData(1, 2, new long[] { 2 }, new long[] { 1 }, false)]
    [InlineData(0, 2, new long[] { 2, 2 }, new long[] { 0, 1 }, true)]
    [InlineData(0, 2, new long[] { long.MaxValue, long.MaxValue }, new long[] { 1, 1 }, false)]
    [InlineData(0, 2, new long[] { 2 }, new long[] { long.MaxValue }, false)]
    [InlineData(0, 2, new long[] { 2 }, new long[] { -1 }, false)]
    [InlineData(-1, 2, new long[] { 1 }, new long[] { 1 }, false)]
    [InlineData(0, 2, new long[] { 0, 5 }, new long[] { 5, 1 }, true)]
    public void A_view_has_to_lie_within_its_storage(long offset, long count, long[] shape, long[] strides, bool fits) =>
        Assert.Equal(fits, new TorchView(new(TensorKind.F32, "0", count), offset, shape, strides).Fits());

    [Fact]
    public void Any_bytes_are_read_or_refused_and_nothing_else() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        try
        {
            new PickleReader(bytes).Read();
        }
        catch (FormatException)
        {
            // Refused, as most of them are.
        }
    });

    [Fact]
    public void An_entry_that_is_compressed_is_refused_before_it_is_unpacked()
    {
        var error = Assert.Throws<InputException>(() => WeightFile.Open(Zip(new byte[1_000_000], CompressionLevel.Optimal)));

        Assert.Contains("is compressed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dictionary_that_stands_in_itself_is_refused()
    {
        var error = Assert.Throws<InputException>(() => WeightFile.Open(Zip(Encoding.Latin1.GetBytes("\u0080\u0002}q\0X\u0001\0\0\0ah\0s."))));

        Assert.Contains("stands in itself", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_without_a_pickle_is_no_file_of_weights()
    {
        var error = Assert.Throws<InputException>(() => WeightFile.Open(Zip([1], name: "made/other.txt")));

        Assert.Contains("0 pickles", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    string Zip(byte[] pickle, CompressionLevel level = CompressionLevel.NoCompression, string name = "made/data.pkl")
    {
        var path = Path.Combine(_folder.Path, "made.pth");
        File.Delete(path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var entry = zip.CreateEntry(name, level).Open();
        entry.Write(pickle);
        return path;
    }
}
