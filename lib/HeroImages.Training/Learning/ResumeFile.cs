using static TorchSharp.torch;

namespace HeroImages.Training.Learning;

/// <summary>Keeps where a training stands after each round, so that one that was killed goes on from there and ends with the same numbers.</summary>
/// <param name="path">The file; it is written under a temporary name and renamed.</param>
/// <param name="fingerprint">What the training is; a file of another one is not used.</param>
sealed class ResumeFile(string path, string fingerprint)
{
    /// <summary>Brings network and optimiser to where an earlier process left them.</summary>
    /// <returns>Where that is; a start where there is no file that fits.</returns>
    public Progression Load(nn.Module network, AdamW optimizer)
    {
        if (!File.Exists(path))
        {
            return new();
        }
        var start = NetworkState.Of(network);
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            if (reader.ReadString() != fingerprint)
            {
                return new();
            }
            var progression = new Progression { Epoch = reader.ReadInt32(), Best = reader.ReadDouble(), BestEpoch = reader.ReadInt32(), BestState = ReadState(reader) };
            ReadState(reader).Fill(network);
            optimizer.Load(reader);
            return progression;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException or OverflowException)
        {
            start.Fill(network);
            return new();
        }
    }

    /// <summary>Keeps where a training stands; where that cannot be written it goes on without.</summary>
    public void Save(Progression progression, nn.Module network, AdamW optimizer)
    {
        try
        {
            using (var writer = new BinaryWriter(File.Create(path + ".tmp")))
            {
                writer.Write(fingerprint);
                writer.Write(progression.Epoch);
                writer.Write(progression.Best);
                writer.Write(progression.BestEpoch);
                WriteState(writer, progression.BestState!);
                WriteState(writer, NetworkState.Of(network));
                optimizer.Save(writer);
            }
            File.Move(path + ".tmp", path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It only saves time.
        }
    }

    static void WriteState(BinaryWriter writer, NetworkState state)
    {
        writer.Write(state.Tensors.Count);
        foreach (var (name, shape, numbers) in state.Tensors)
        {
            writer.Write(name);
            writer.Write(shape.Count);
            shape.ToList().ForEach(writer.Write);
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers.AsSpan()));
        }
    }

    static NetworkState ReadState(BinaryReader reader) => new([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ =>
    {
        var name = reader.ReadString();
        IReadOnlyList<long> shape = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadInt64())];
        var numbers = new float[checked((int)shape.Aggregate(1L, (product, length) => checked(product * length)))];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers.AsSpan()));
        return (name, shape, numbers);
    })]);
}
