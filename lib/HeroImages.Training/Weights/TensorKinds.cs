using System.Buffers.Binary;

namespace HeroImages.Training.Weights;

/// <summary>What types of numbers take and hold.</summary>
static class TensorKinds
{
    /// <summary>Names as safetensors files write them.</summary>
    static readonly Dictionary<string, TensorKind> ByName = Enum.GetValues<TensorKind>().ToDictionary(kind => kind.ToString().ToUpperInvariant());

    /// <summary>The kind of that name; null where we do not read it, such as F8_E4M3.</summary>
    public static TensorKind? Named(string name) => ByName.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>The name in safetensors files.</summary>
    public static string Name(TensorKind kind) => kind.ToString().ToUpperInvariant();

    /// <summary>Bytes of one number.</summary>
    public static int Size(TensorKind kind) => kind switch
    {
        TensorKind.Bool or TensorKind.U8 or TensorKind.I8 => 1,
        TensorKind.I16 or TensorKind.U16 or TensorKind.F16 or TensorKind.BF16 => 2,
        TensorKind.I32 or TensorKind.U32 or TensorKind.F32 => 4,
        _ => 8,
    };

    /// <summary>Whether numbers of the kind are weights, which become single precision.</summary>
    public static bool IsReal(TensorKind kind) => kind is TensorKind.F16 or TensorKind.BF16 or TensorKind.F32 or TensorKind.F64;

    /// <summary>One number of a real kind, little-endian, as single precision.</summary>
    public static float Real(TensorKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        TensorKind.F16 => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes),
        TensorKind.BF16 => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16),
        TensorKind.F32 => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        TensorKind.F64 => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind of real numbers"),
    };
}
