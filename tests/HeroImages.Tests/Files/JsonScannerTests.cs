using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class JsonScannerTests
{
    const int SmallestBuffer = 65;

    [Fact]
    public void Any_document_reads_as_the_base_library_reads_it_wherever_the_buffer_ends() =>
        Gen.Select(JsonTexts.Documents, Gen.Int[SmallestBuffer, 200], Gen.Int[1, 40]).Sample(
            (json, buffer, atATime) => Assert.Equal(JsonWalk.ByLibrary(json), JsonWalk.ByScanner(json, buffer, atATime)),
            iter: 3000, threads: 1);

    [Fact]
    public void Members_that_come_again_in_the_same_places_read_as_the_base_library_reads_them() =>
        Gen.Select(JsonTexts.Documents.Array[1, 3], Gen.Int[0, 2].Array[3, 12], Gen.Int[SmallestBuffer, 400]).Sample(
            (documents, order, buffer) =>
            {
                var json = $"[{string.Join(",\n", order.Select(i => documents[i % documents.Length]))}]";
                Assert.Equal(JsonWalk.ByLibrary(json), JsonWalk.ByScanner(json, buffer, buffer));
            },
            iter: 2000, threads: 1);

    [Theory]
    [InlineData("""[{"a":1,"b":2},{"a":1 "b":2}]""")]
    [InlineData("""[{"a":1,"b":2},{,"a":1,"b":2}]""")]
    [InlineData("""[{"a":1,"b":2},{"a":1,"b"2}]""")]
    [InlineData("""[{"a":1,"b":2},{"a":1,"b":""")]
    public void A_slip_where_the_text_used_to_go_on_otherwise_is_still_found(string json) =>
        Assert.Throws<InputException>(() => JsonWalk.ByScanner(json, SmallestBuffer + 16));

    [Fact]
    public void Every_token_survives_a_buffer_edge_at_each_of_its_bytes()
    {
        const string Tokens = """{"name \u00e9 \ud83e\udd8a" : [true, false, null, -12.5e-3, 0.12345, 123456789012345678901, "a\\\"b", {}, []], "x":{"y":"z"}}""";

        Assert.All(Enumerable.Range(0, 70), shift =>
            Assert.Equal(JsonWalk.ByLibrary(Tokens), JsonWalk.ByScanner(new string(' ', shift) + Tokens, SmallestBuffer + 16)));
    }

    [Fact]
    public void A_number_is_exactly_what_double_Parse_makes_of_it() =>
        JsonTexts.Numbers.Sample(
            number => Assert.Equal(
                BitConverter.DoubleToInt64Bits(double.Parse(number, CultureInfo.InvariantCulture)),
                BitConverter.DoubleToInt64Bits(Scan(number).ReadNumber())),
            iter: 20_000, threads: 1);

    [Fact]
    public void A_list_of_numbers_taken_in_one_go_is_what_taking_them_one_by_one_gives() =>
        Gen.Select(JsonTexts.Numbers.Array[0, 6], Gen.OneOf("", " ", "\n      ", "\r\n\t", "\n                 ").Array[8], Gen.Int[SmallestBuffer, 200]).Sample(
            (numbers, blanks, buffer) =>
            {
                var json = $"{blanks[0]}[{string.Concat(numbers.Select((n, i) => $"{(i > 0 ? "," : "")}{blanks[i + 1]}{n}{blanks[i]}"))}{blanks[7]}] ";
                using var scanner = Scan(json, buffer);
                var four = new double[4];
                if (scanner.TryReadPlainNumbers(four))
                {
                    Assert.Equal(numbers.Select(n => double.Parse(n, CultureInfo.InvariantCulture)), four);
                    scanner.ExpectEnd();
                }
                else
                {
                    Assert.Equal(JsonWalk.ByLibrary(json), JsonWalk.ByScanner(json, buffer, buffer));
                }
            },
            iter: 20_000, threads: 1);

    [Theory]
    [InlineData("[0.1, 0.2, 0.3, 0.4]", true)]
    [InlineData("[0, -1, 2, 0.123456789012345]", true)]
    [InlineData("[0.1, 0.2, 0.3]", false)]
    [InlineData("[0.1, 0.2, 0.3, 0.4, 0.5]", false)]
    [InlineData("[0.1, 0.2, 0.3, 1e-3]", false)]
    [InlineData("[0.1, 0.2, 0.3, null]", false)]
    [InlineData("[0.1, 0.2, 0.3, 01]", false)]
    [InlineData("[0.1, 0.2, 0.3, 1.]", false)]
    [InlineData("[0.1, 0.2, 0.3, 0.4", false)]
    [InlineData("[0.1 0.2, 0.3, 0.4]", false)]
    [InlineData("null", false)]
    public void A_list_is_taken_in_one_go_only_where_it_is_plain_and_whole(string json, bool taken)
    {
        using var scanner = Scan(json);
        scanner.Peek();

        Assert.Equal(taken, scanner.TryReadPlainNumbers(new double[4]));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("-01.5")]
    [InlineData("1.")]
    [InlineData("1.e5")]
    [InlineData("-.5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("--1")]
    public void A_malformed_number_is_refused_where_it_stands(string number)
    {
        var error = Assert.Throws<InputException>(() => JsonWalk.ByScanner($"[{number}]"));

        Assert.Contains($"the malformed number {number}", error.Message, StringComparison.Ordinal);
        Assert.Equal($"byte {number.Length + 1}", error.Place);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    public void A_number_beyond_all_doubles_is_refused(string number) =>
        Assert.Contains($"the number {number}, which is too large", Refusal(s => s.ReadNumber(), number), StringComparison.Ordinal);

    [Fact]
    public void A_number_of_400_digits_is_refused_and_named_by_its_beginning() =>
        Assert.Contains("99999… (400 characters), which is too large", Refusal(s => s.ReadNumber(), new string('9', 400)), StringComparison.Ordinal);

    [Fact]
    public void A_number_of_400_decimals_is_read() =>
        Assert.Equal(1.0 / 3, Scan("0." + new string('3', 400)).ReadNumber());

    [Fact]
    public void Huge_numbers_are_passed_over()
    {
        using var scanner = Scan($"[1e999, {new string('9', 400)}, 5]", SmallestBuffer);

        scanner.EnterArray();
        scanner.NextItem();
        scanner.Skip();
        scanner.NextItem();
        scanner.Skip();
        scanner.NextItem();

        Assert.Equal(5, scanner.ReadNumber());
    }

    [Theory]
    [InlineData("NaN", double.NaN)]
    [InlineData("Infinity", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    public void Bare_numbers_of_Python_are_read_and_counted_across_buffer_edges(string word, double expected) =>
        Assert.All(Enumerable.Range(0, 20), blanks =>
        {
            using var scanner = Scan(new string('\t', blanks) + word + " ", SmallestBuffer + 6);

            Assert.Equal(expected, scanner.ReadNumber());
            Assert.Equal(1, scanner.BareNumbers);
            scanner.ExpectEnd();
        });

    [Theory]
    [InlineData(@"\ud800")]
    [InlineData(@"\udfff!")]
    [InlineData(@"a\udc00\ud800b")]
    [InlineData(@"\ud83d\ud83e\udd8a")]
    [InlineData(@"\ud83d\u00e9")]
    [InlineData(@"\ud83d\n")]
    public void Lone_surrogates_survive_and_pairs_join(string escaped)
    {
        var bytes = Scan($"\"{escaped}\"").ReadString().ToArray();

        var text = WideText.ToString(bytes);

        Assert.Equal(Regex.Unescape(escaped), text);
        Assert.Equal(bytes, WideText.ToBytes(text));
    }

    [Theory]
    [InlineData(@"\x41")]
    [InlineData(@"\u12")]
    [InlineData(@"\u12g4")]
    [InlineData(@"\u+123")]
    [InlineData(@"\u 123")]
    [InlineData("\\u41\0\0")]
    public void An_escape_that_JSON_does_not_have_is_refused(string escape) =>
        Assert.Contains("an escape that JSON does not have", Refusal(s => s.ReadString(), $"\"{escape}\""), StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_and_CRLF_are_passed_over() =>
        Assert.Equal(JsonWalk.ByLibrary("[1]"), JsonWalk.ByScanner("\uFEFF\r\n[\r\n1\r\n]\r\n", SmallestBuffer, atATime: 1));

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe, 0x7b, 0x00 })]
    [InlineData(new byte[] { 0xfe, 0xff, 0x00, 0x7b })]
    public void UTF_16_is_refused_by_its_name(byte[] text) =>
        Assert.Contains("UTF-16 text; expected UTF-8. Save the file as UTF-8", Assert.Throws<InputException>(() => JsonWalk.ByScanner(text, 100)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[1 2]")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1,,2]")]
    [InlineData("[1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":}")]
    [InlineData("[nul]")]
    [InlineData("[nullx]")]
    [InlineData("[truefalse]")]
    [InlineData("[+1]")]
    [InlineData("[]]")]
    [InlineData("[] 1")]
    [InlineData("[]\0")]
    [InlineData("[\u00a01]")]
    public void A_malformed_document_is_refused_and_not_called_truncated(string json) =>
        Assert.All([SmallestBuffer, 1 << 12], buffer =>
            Assert.False(Assert.Throws<InputException>(() => JsonWalk.ByScanner(json, buffer)).IsTruncation));

    [Fact]
    public void A_document_cut_off_anywhere_is_called_truncated_and_says_where()
    {
        const string Json = """{"a\n": [1.5e3, 12345678901234567890, -0.25, "b\\c\u00e9", true, null, NaN, -Infinity, {"d": []}]}""";

        Assert.All(Enumerable.Range(0, Json.Length), length => Assert.All([SmallestBuffer, SmallestBuffer + 7, 200], buffer =>
        {
            var error = Assert.Throws<InputException>(() => JsonWalk.ByScanner(Json[..length], buffer));

            Assert.True(error.IsTruncation, error.Message);
            Assert.Equal($"byte {length}", error.Place);
        }));
    }

    [Fact]
    public void A_cut_off_inside_a_number_does_not_bring_back_bytes_read_before()
    {
        var json = "[" + string.Concat(Enumerable.Repeat("1,", 200)) + "1e";

        Assert.All(Enumerable.Range(SmallestBuffer, 100), buffer =>
            Assert.True(Assert.Throws<InputException>(() => JsonWalk.ByScanner(json, buffer)).IsTruncation));
    }

    [Fact]
    public void Ten_thousand_levels_of_nesting_are_refused_when_passed_over() =>
        Assert.Contains("nesting deeper than 1,024 levels", Refusal(s => s.Skip(), new string('[', 10_000)), StringComparison.Ordinal);

    [Fact]
    public void Mismatched_brackets_are_refused_when_passed_over() =>
        Assert.Contains("the character }; expected ]", Refusal(s => s.Skip(), "{\"a\":[1, 2}}"), StringComparison.Ordinal);

    [Fact]
    public void What_is_passed_over_ends_where_it_ends_for_the_base_library() =>
        Gen.Select(JsonTexts.Documents, Gen.Int[SmallestBuffer, 120]).Sample(
            (json, buffer) =>
            {
                using var scanner = Scan(json, buffer);
                scanner.Skip();
                scanner.ExpectEnd();
            },
            iter: 2000, threads: 1);

    [Theory]
    [InlineData((byte)'x')]
    [InlineData((byte)'\\')]
    [InlineData((byte)'{')]
    public void A_string_of_a_gigabyte_is_passed_over_in_fixed_memory(byte filler)
    {
        var stream = new LongStream("[\""u8.ToArray(), filler, 1L << (filler == 'x' ? 30 : 26), "\", 7]"u8.ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();

        using var scanner = new JsonScanner(stream, "long.json", 1 << 16);
        scanner.EnterArray();
        scanner.NextItem();
        scanner.Skip();
        scanner.NextItem();

        Assert.Equal(7, scanner.ReadNumber());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData("\"", (byte)'x')]
    [InlineData("\"", (byte)'\\')]
    [InlineData("", (byte)'1')]
    [InlineData("1e", (byte)'1')]
    [InlineData("{\"name", (byte)'x')]
    [InlineData("{\"name\"", (byte)' ')]
    public void A_token_without_end_is_refused_before_it_fills_the_memory(string start, byte filler)
    {
        var stream = new LongStream(Encoding.ASCII.GetBytes(start), filler, 1L << 40, []);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Throws<InputException>(() => Read(new JsonScanner(stream, "long.json", 100)));

        Assert.Contains("more than 1,048,576 bytes; expected a shorter one", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(4 << 20)]
    public void The_longest_string_does_not_depend_on_the_buffer(int buffer)
    {
        var longest = new string('x', JsonScanner.LongestString);

        Assert.Equal(longest.Length, Scan($"\"{longest}\"", buffer).ReadString().Length);
        Assert.Throws<InputException>(() => Scan($"\"{longest}x\"", buffer).ReadString().Length);
    }

    [Fact]
    public void A_long_string_that_trickles_in_is_not_moved_for_every_byte()
    {
        var text = string.Concat(Enumerable.Repeat("\\n", JsonScanner.LongestString / 2));
        using var scanner = new JsonScanner(new TrickleStream(Encoding.ASCII.GetBytes($"\"{text}\""), 1), "slow.json", 100);

        Assert.Equal(text.Length / 2, scanner.ReadString().Length);
    }

    [Fact]
    public void A_disk_error_is_told_with_its_place_and_its_cause()
    {
        var error = Assert.Throws<InputException>(() => Read(new JsonScanner(new FailingStream("{\"a\""u8.ToArray()), "a.json", 100)));

        Assert.Equal("a.json: byte 4: the file cannot be read further: the disk does not answer. Check the disk, or get the file again if it is a damaged archive.", error.Message);
        Assert.IsType<IOException>(error.InnerException);
    }

    [Fact]
    public void A_value_of_another_kind_is_named_with_its_place()
    {
        using var scanner = Scan("[\"x\"]");
        scanner.Place = () => "images[3].width";
        scanner.EnterArray();
        scanner.NextItem();

        var error = Assert.Throws<InputException>(() => scanner.ReadNumber());

        Assert.Equal("test.json: images[3].width (byte 1): a string; expected a number.", error.Message);
    }

    [Fact]
    public void A_buffer_too_small_for_its_padding_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Scan("[]", SmallestBuffer - 1));

    [Fact]
    public void Reading_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => new JsonScanner(new MemoryStream("[]"u8.ToArray()), "a.json", cancel: new CancellationToken(true)));

    static JsonScanner Scan(string json, int bufferBytes = 1 << 12) => new(new MemoryStream(Encoding.UTF8.GetBytes(json)), "test.json", bufferBytes);

    static string Refusal(Action<JsonScanner> read, string json) => Assert.Throws<InputException>(() =>
    {
        using var scanner = Scan(json);
        read(scanner);
    }).Message;

    /// <summary>Reads whatever stands first.</summary>
    static void Read(JsonScanner scanner)
    {
        using var owned = scanner;
        switch (scanner.Peek())
        {
            case JsonKind.Object:
                scanner.EnterObject();
                scanner.NextProperty(out _);
                break;
            case JsonKind.String:
                scanner.ReadString();
                break;
            default:
                scanner.ReadNumber();
                break;
        }
    }
}
