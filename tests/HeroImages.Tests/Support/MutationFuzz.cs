using System.Globalization;
using System.Text;

namespace HeroImages.Tests;

/// <summary>
/// Damages sound files in many ways and hands them to a reader, which has to read them or to say with an
/// <see cref="HeroImages.Files.InputException"/> what is wrong.
/// </summary>
/// <remarks>
/// The environment decides how long: HERO_FUZZ_CASES is the number of cases, HERO_FUZZ_SEED the seed. A case depends
/// on the seed and its own number only, and a failure names both.
/// </remarks>
static class MutationFuzz
{
    const int UsualCases = 20_000;
    const int UsualSeed = 20260601;
    const int MostMutations = 4;

    static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\udc00", "\\u0000", "null", "true", "false", "NaN", "Infinity", "-Infinity",
            "-", "0", "-0", "1", "00", "1e5", "1e999", "-1e-999", "1.", ".5", "9007199254740993", "0.12345678901234567890123", "123456789012345678901234567890",
            "\"file\":", "\"images\":", "\"predictions\":", "\"detections\":null,", "\"failure\":\"x\",", "\"annotations\":[],", "\"bbox\":[],", "[[", "{}", "[]",
            "../", "..\\", "C:\\", "é", "🦊", "\uFEFF", " ", "\n", "\r\n", "\t", "\0",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0x80], [0xf8, 0x88, 0x80, 0x80, 0x80],
    ];

    /// <summary>Runs all cases.</summary>
    /// <param name="seeds">Sound files to start from.</param>
    /// <param name="read">Reads one damaged file; the random numbers are for choices of its own, such as buffer sizes.</param>
    /// <param name="output">Told the seed and how many cases were read and refused.</param>
    /// <param name="share">Share of the cases to run, for readers that are slow.</param>
    public static void Run(IReadOnlyList<byte[]> seeds, Action<byte[], Random> read, ITestOutputHelper output, double share = 1)
    {
        var (cases, seed) = ((int)(Number("HERO_FUZZ_CASES", UsualCases) * share), Number("HERO_FUZZ_SEED", UsualSeed));
        var refused = 0;
        for (var i = 0; i < cases; i++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var random = new Random(HashCode(seed, i));
            var damaged = Damage(seeds[random.Next(seeds.Count)], seeds, random);
            refused += IsRefused(damaged, read, random, $"seed {seed}, case {i}") ? 1 : 0;
        }
        output.WriteLine($"seed {seed}: {cases:N0} cases, {cases - refused:N0} read, {refused:N0} refused");
        Assert.InRange(refused, 1, Math.Max(1, cases - 1));
    }

    /// <summary>A damaged copy of a file.</summary>
    public static byte[] Damage(byte[] sound, IReadOnlyList<byte[]> others, Random random)
    {
        var bytes = new List<byte>(sound);
        var mutations = random.Next(2) == 0 ? 1 : random.Next(1, MostMutations + 1);
        for (var left = mutations; left > 0; left--)
        {
            Mutate(bytes, others[random.Next(others.Count)], random);
        }
        return [.. bytes];
    }

    static bool IsRefused(byte[] damaged, Action<byte[], Random> read, Random random, string name)
    {
        try
        {
            read(damaged, random);
            return false;
        }
        catch (HeroImages.Files.InputException e)
        {
            Assert.False(string.IsNullOrWhiteSpace(e.Found), name);
            return true;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{name}: {e.GetType().Name} came out of reading {Convert.ToBase64String(damaged)}", e);
        }
    }

    static void Mutate(List<byte> bytes, byte[] other, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(1 << random.Next(10), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when length > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 3 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                ReplaceToken(bytes, at, Fragment(random));
                break;
            case 5:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(1 << random.Next(10), other.Length - from)));
                break;
            case 6 when random.Next(20) == 0:
                bytes.InsertRange(at, Enumerable.Repeat(Fragment(random), random.Next(3000)).SelectMany(b => b));
                break;
            default:
                bytes.InsertRange(at, Fragment(random));
                break;
        }
    }

    /// <summary>Puts a fragment in place of the number, keyword or name around a place.</summary>
    static void ReplaceToken(List<byte> bytes, int at, byte[] fragment)
    {
        var (start, end) = (at, at);
        while (start > 0 && IsTokenByte(bytes[start - 1]))
        {
            start--;
        }
        while (end < bytes.Count && IsTokenByte(bytes[end]))
        {
            end++;
        }
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, fragment);
    }

    static bool IsTokenByte(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'.' or (byte)'-' or (byte)'+' or (byte)'_' or (byte)'"';

    static byte[] Fragment(Random random) => Fragments[random.Next(Fragments.Length)];

    /// <summary>Mixes seed and case number, the same in every process.</summary>
    static int HashCode(int seed, int number) => unchecked((int)((((uint)seed * 0x9e3779b1) ^ (uint)number) * 0x85ebca6b));

    static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
