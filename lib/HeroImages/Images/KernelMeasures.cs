namespace HeroImages.Images;

/// <summary>What the kernels tell of a plane.</summary>
/// <param name="Laplacian">Population variance of the Laplacian.</param>
/// <param name="Tenengrad">Mean squared Sobel gradient.</param>
/// <param name="Noise">Standard deviation of noise.</param>
readonly record struct KernelMeasures(Regional Laplacian, Regional Tenengrad, Regional Noise);
