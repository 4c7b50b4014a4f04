using System.Buffers.Binary;
using System.Text;
using CsCheck;
using HeroImages.Files;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Tests.Weights;

public sealed class SafeTensorsTests : IDisposable
{
    const string Known = "38000000000000007b2277223a7b226474797065223a22463332222c227368617065223a5b325d2c22646174615f6f666673657473223a5b302c385d7d7d20200000803f000000c0";

    readonly TempFolder _folder = new();

    [Fact]
    public void The_known_file_is_read()
    {
        using var file = SafeTensorsFile.Open(Written(Convert.FromHexString(Known)));

        Assert.Equal("F32 [2]", Assert.Single(file.Tensors).Layout);
        Assert.Equal([1f, -2f], file.ReadReals("w"));
    }

    [Fact]
    public void What_is_written_is_read_as_it_was() => Gen.Select(
        Gen.String[Gen.Char.AlphaNumeric, 1, 8], Gen.Int[0, 4], Gen.Int[0, 5], Gen.Single[-1e6f, 1e6f].Array[0, 20]).Array[0, 6].Sample(
        made =>
        {
            var tensors = made.DistinctBy(m => m.Item1).Select(m => (m.Item1, Shape: (IReadOnlyList<long>)[m.Item2, m.Item3], Numbers: Filled(m.Item2 * m.Item3, m.Item4))).ToList();
            var path = Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.safetensors");
            SafeTensorsWriter.Write(path, tensors, new Dictionary<string, string> { ["licence"] = "CC0 \"é\"" });

            using var file = SafeTensorsFile.Open(path);

            Assert.Equal("CC0 \"é\"", file.Metadata["licence"]);
            Assert.All(tensors, t => Assert.Equal(t.Numbers, file.ReadReals(t.Item1)));
        }, iter: 100, threads: 1);

    [Fact]
    public void The_numbers_begin_at_a_multiple_of_eight()
    {
        var path = Path.Combine(_folder.Path, "a.safetensors");
        SafeTensorsWriter.Write(path, [("a", [1], [1f])]);

        Assert.Equal(0, BitConverter.ToInt64(File.ReadAllBytes(path)) % 8);
    }

    [Fact]
    public void Rows_of_a_matrix_are_read_alone()
    {
        var path = Path.Combine(_folder.Path, "m.safetensors");
        SafeTensorsWriter.Write(path, [("m", [3, 2], [1, 2, 3, 4, 5, 6])]);
        using var file = SafeTensorsFile.Open(path);

        Assert.Equal([3f, 4f, 5f, 6f], file.ReadRows("m", 1, 2));
        Assert.Throws<ArgumentException>(() => file.ReadRows("m", 2, 2));
    }

    [Theory]
    [InlineData("F16", "003c00c0", 1f, -2f)]
    [InlineData("BF16", "803f00c0", 1f, -2f)]
    [InlineData("F64", "000000000000f03f00000000000000c0", 1f, -2f)]
    public void Other_real_numbers_become_single_precision(string kind, string numbers, float first, float second)
    {
        using var file = SafeTensorsFile.Open(Made(Header(kind, "[2]", 0, numbers.Length / 2), Convert.FromHexString(numbers)));

        Assert.Equal([first, second], file.ReadReals("w"));
    }

    public static TheoryData<string, string, string> Malformed => new()
    {
        { """{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"w":{"dtype":"F32","shape":[0],"data_offsets":[8,8]}}""", "0000803f000000c0", "the name twice" },
        { """{"w":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "0000803f000000c0", "the member \"dtype\"" },
        { """{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"more":1}}""", "0000803f000000c0", "the member \"more\"" },
        { """{"__metadata__":{"a":"1","a":"2"},"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "0000803f000000c0", "the name twice" },
        { """{"__metadata__":{"a":1},"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "0000803f000000c0", "expected a text" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "0000803f", "data_offsets from 0" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""", "0000803f0000803f0000803f", "data_offsets from 8" },
        { """{"w":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "0000803f000000c0", "12 bytes for F32 [3]" },
        { """{"w":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "0000803f000000c0", "over -8 bytes" },
        { """{"w":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,8]}}""", "0000803f000000c0", "a size that a file can have" },
        { """{"w":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "0000803f000000c0", "whole numbers from 0 on" },
        { """{"w":{"dtype":"F32","shape":[2.5],"data_offsets":[0,8]}}""", "0000803f000000c0", "whole numbers from 0 on" },
        { """{"w":{"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]}}""", "0000803f000000c0", "numbers of the type F8_E4M3" },
        { """{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "0000803f", "4 bytes of numbers" },
        { """{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "0000803f000000c0", "8 bytes of numbers" },
        { """{"w":{"dtype":"F32","shape":[2]}}""", "0000803f000000c0", "a member that is missing" },
        { """{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} x""", "0000803f000000c0", "broken JSON" },
        { """[1]""", "", "no \"{\" at its beginning" },
        { """{"w":""", "", "broken JSON" },
        { "", "", "no \"{\" at its beginning" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_file_that_breaks_a_rule_is_refused_and_told_which(string header, string numbers, string said)
    {
        var path = Made(header, Convert.FromHexString(numbers));

        var error = Assert.Throws<InputException>(() => SafeTensorsFile.Open(path));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x7fffffffffffffffUL)]
    [InlineData(0xffffffffffffffffUL)]
    [InlineData(100_000_001UL)]
    [InlineData(65UL)]
    public void A_header_longer_than_the_file_or_the_format_allows_is_refused_without_reading_it(ulong length)
    {
        var bytes = new byte[72];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, length);

        var error = Assert.Throws<InputException>(() => SafeTensorsFile.Open(Written(bytes)));

        Assert.Contains("a header of", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weight_that_is_not_finite_is_refused()
    {
        using var file = SafeTensorsFile.Open(Made(Header("F32", "[2]", 0, 8), Convert.FromHexString("0000803f0000c07f")));

        Assert.Contains("w: a number that is not finite", Assert.Throws<InputException>(() => file.ReadReals("w")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cut_and_every_changed_byte_of_a_file_gives_numbers_or_one_clear_error()
    {
        var sound = Convert.FromHexString(Known);
        foreach (var bytes in Enumerable.Range(0, sound.Length).Select(n => sound[..n]).Concat(Enumerable.Range(0, sound.Length).SelectMany(i => Flipped(sound, i))))
        {
            try
            {
                using var file = WeightFile.Open(Written(bytes));
                foreach (var tensor in file.Tensors.Where(t => t.Kind == TensorKind.F32))
                {
                    Assert.Equal(tensor.Count, file.ReadReals(tensor.Name).Length);
                }
            }
            catch (InputException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }
    }

    static IEnumerable<byte[]> Flipped(byte[] sound, int i) => Enumerable.Range(0, 8).Select(bit =>
    {
        var bytes = sound.ToArray();
        bytes[i] ^= (byte)(1 << bit);
        return bytes;
    });

    public void Dispose() => _folder.Dispose();

    static float[] Filled(int count, float[] from) => [.. Enumerable.Range(0, count).Select(i => from.Length == 0 ? i : from[i % from.Length])];

    static string Header(string kind, string shape, int begin, int end) => $$$"""{"w":{"dtype":"{{{kind}}}","shape":{{{shape}}},"data_offsets":[{{{begin}}},{{{end}}}]}}""";

    string Made(string header, byte[] numbers)
    {
        var text = Encoding.UTF8.GetBytes(header);
        return Written([.. BitConverter.GetBytes((long)text.Length), .. text, .. numbers]);
    }

    string Written(byte[] bytes)
    {
        var path = Path.Combine(_folder.Path, "file");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
