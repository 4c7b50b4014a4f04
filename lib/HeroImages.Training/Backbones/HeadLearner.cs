using HeroImages.Training.Learning;
using static TorchSharp.torch;

namespace HeroImages.Training.Backbones;

/// <summary>A head with the rows that it learns from.</summary>
/// <param name="head">The head.</param>
/// <param name="rows">Standardised features of all pictures, [pictures, features]; not disposed here.</param>
/// <param name="places">The row of each picture by its place in the training.</param>
sealed class HeadLearner(HeadNetwork head, Tensor rows, IReadOnlyList<int> places) : ILearner
{
    public nn.Module Network => head;

    public Tensor Logits(IReadOnlyList<int> pictures, Random? draw) => head.call(rows.index_select(0, tensor(pictures.Select(i => (long)places[i]).ToArray())));

    public void Dispose()
    {
        // The head goes on in the model.
    }
}
