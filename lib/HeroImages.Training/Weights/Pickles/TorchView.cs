namespace HeroImages.Training.Weights.Pickles;

/// <summary>A tensor as a view of a storage.</summary>
/// <param name="Storage">The storage.</param>
/// <param name="Offset">Its first number.</param>
/// <param name="Shape">Length of each dimension.</param>
/// <param name="Strides">Steps in the storage from one index to the next, for each dimension.</param>
sealed record TorchView(TorchStorage Storage, long Offset, IReadOnlyList<long> Shape, IReadOnlyList<long> Strides)
{
    /// <summary>How many numbers it has.</summary>
    public long Count => Shape.Aggregate(1L, (product, length) => checked(product * length));

    /// <summary>Whether all of it lies within its storage.</summary>
    public bool Fits()
    {
        if (Offset < 0 || Shape.Count != Strides.Count || Shape.Any(length => length < 0) || Strides.Any(stride => stride < 0))
        {
            return false;
        }
        try
        {
            return Count == 0 || checked(Offset + Shape.Zip(Strides).Sum(d => (d.First - 1) * d.Second)) < Storage.Count;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Positions of its numbers in the storage, row-major.</summary>
    public IEnumerable<long> Positions()
    {
        var index = new long[Shape.Count];
        var at = Offset;
        for (var left = Count; left > 0; left--)
        {
            yield return at;
            for (var d = index.Length - 1; d >= 0; d--)
            {
                at += Strides[d];
                if (++index[d] < Shape[d])
                {
                    break;
                }
                at -= Shape[d] * Strides[d];
                index[d] = 0;
            }
        }
    }
}
